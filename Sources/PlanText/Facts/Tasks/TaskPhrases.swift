/// The tables of the task readers, which the lexicon holds beside the cues. Each is its own, since one phrase may be a
/// label, a header and a heading.
enum TaskPhrases: Int, CaseIterable, Sendable {
  case bodies, openings, labels, headers, contexts, inside, dittos

  var rows: [PhraseTable.Row] {
    switch self {
    case .bodies: BodyWording.rows
    case .openings: TaskWording.openings
    case .labels: TaskWording.labels
    case .headers: TaskWording.headers
    case .contexts: TaskWording.contexts
    case .inside: TaskWording.inside
    case .dittos: TaskWording.dittos
    }
  }
}
