/// The tables of the task readers, which the lexicon holds beside the cues. Each is its own, since one phrase may be a
/// label, a header and a heading. The larger stand behind the smaller, whose words have low numbers for that and need
/// small indices.
enum TaskPhrases: Int, CaseIterable, Sendable {
  case dittos, inside, contexts, headers, labels, openings, bodies

  var rows: [PhraseTable.Row] {
    switch self {
    case .dittos: TaskWording.dittos
    case .inside: TaskWording.inside
    case .contexts: TaskWording.contexts
    case .headers: TaskWording.headers
    case .labels: TaskWording.labels
    case .openings: TaskWording.openings
    case .bodies: BodyWording.rows
    }
  }
}
