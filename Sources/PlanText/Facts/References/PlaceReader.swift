/// Finds the mentions of places in the plan itself and the nodes that they name.
///
/// "Điều 7 Nghị định số …" is a place in another document and no fact of this plan. A place that the text puts into
/// this plan and that the plan does not have becomes a diagnostic; where the text does not say whose place it is, it
/// is left alone.
struct PlaceReader {
  private let text: FactText
  private let tokens: [FactToken]
  private let arena: NodeArena
  /// Built when the first place is met; most plans name none.
  private lazy var index = PlaceIndex(arena)
  /// The only appendix, or the first, for "Phụ lục kèm theo".
  private lazy var firstAppendix = arena.nodes.indices.first { arena.nodes[$0].kind == .appendix }.map(NodeID.init)
  private var grammar: PlaceGrammar
  private var unit = FactUnit(node: 0, role: .text, first: 0, end: 0)
  /// The next token to look at.
  private var next = 0
  private(set) var references: [Reference] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ text: FactText, _ document: borrowing PlanDocument) {
    self.text = text
    tokens = text.tokens
    arena = document.arena
    grammar = PlaceGrammar(tokens: text.tokens, bytes: text.source.bytes, end: 0)
  }

  /// Begins a unit; units come in order.
  mutating func begin(_ unit: FactUnit) {
    self.unit = unit
    grammar.end = Int(unit.end)
  }

  /// Reads the places named from a token on, which must have the cue of a unit.
  mutating func visit(_ at: Int) {
    guard at >= next else { return }
    if let places = grammar.places(at: at) {
      add(places)
      next = max(places.tokens.upperBound, at + 1)
    } else if tokens[at].cue == .annex {
      addAppendix(at)
    }
  }

  private mutating func add(_ places: PlaceGrammar.Places) {
    guard !places.isForeign else { return }
    for path in places.paths {
      guard let place = path.last else { continue }
      if let target = index.node(of: path, from: Int(unit.node), in: arena) {
        add(place.tokens.lowerBound..<place.tokens.upperBound, target, words: words(of: path, in: places))
      } else if places.isOwn || isSurelyHere(path) {
        report(words(of: path, in: places))
      }
    }
  }

  /// Where nothing says whose place it is: a plan speaks of its own parts and appendices, but of articles, clauses
  /// and points mostly in laws.
  private func isSurelyHere(_ path: [PlaceGrammar.Step]) -> Bool {
    switch path[0].unit {
    case .annex, .part: true
    case .division: path.count > 1
    default: false
    }
  }

  /// The words of one place among several: its own up to its larger units, or all where it stands alone.
  private func words(of path: [PlaceGrammar.Step], in places: PlaceGrammar.Places) -> Range<Int> {
    guard places.paths.count > 1 else { return places.tokens }
    let own = path.map(\.tokens)
    let last = path.last?.tokens ?? places.tokens
    return min(own.map(\.lowerBound).min() ?? last.lowerBound, last.lowerBound)..<last.upperBound
  }

  /// "(Có Phụ lục kèm theo)", "Phụ lục ban hành kèm theo Kế hoạch này".
  private mutating func addAppendix(_ at: Int) {
    let next = at + Int(tokens[at].phraseLength)
    let isAttached = next < Int(unit.end) && tokens[next].cue == .attached
    let isLed = at > Int(unit.first) && tokens[at - 1].isWord && isAttachedBefore(at)
    guard isAttached || isLed else { return }
    let end = isAttached ? next + Int(tokens[next].phraseLength) : next
    guard !isForeign(end) else { return }
    if let target = firstAppendix {
      add(at..<end, target, words: at..<end)
    } else {
      report(at..<end)
    }
  }

  private func isAttachedBefore(_ at: Int) -> Bool {
    (max(Int(unit.first), at - 3)..<at).contains {
      tokens[$0].cue == .attached && $0 + Int(tokens[$0].phraseLength) == at
    }
  }

  /// "Phụ lục kèm theo Nghị định số …".
  private func isForeign(_ index: Int) -> Bool {
    guard index < Int(unit.end), tokens[index].documentKind != nil else { return false }
    let next = index + Int(tokens[index].phraseLength)
    return !(next < Int(unit.end) && tokens[next].cue == .thisOne)
  }

  private mutating func add(_ place: Range<Int>, _ target: NodeID, words: Range<Int>) {
    references.append(
      Reference(
        node: NodeID(Int(unit.node)), lines: text.lines(place), text: text.string(words), type: nil, number: nil,
        date: nil, issuer: nil, title: nil, role: .internal, target: target))
  }

  private mutating func report(_ words: Range<Int>) {
    diagnostics.append(
      Diagnostic(
        .unresolvedReference, range: text.bytes(words), lines: text.lines(words), printed: text.string(words)))
  }
}
