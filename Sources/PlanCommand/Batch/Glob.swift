/// A pattern for names: `*` is any part of a name, `?` one letter, `[a-z]` and `[!a-z]` one letter of a set, `**` any
/// number of folders, `\` takes the next sign as it is.
///
/// A pattern without a slash is held against the last part of a path, one with a slash against the whole path or its
/// end from any folder on.
struct Glob: Sendable {
  private enum Token: Sendable {
    case letter(Unicode.Scalar)
    case anyLetter
    case set([ClosedRange<Unicode.Scalar>], negated: Bool)
    /// Any letters but a slash.
    case star
    /// Any letters.
    case doubleStar
    /// Nothing, or folders with their slashes: `**/`. The second token reads them.
    case folders, insideFolders
  }

  private let tokens: [Token]
  private let hasSlash: Bool

  init(_ pattern: FilePath) {
    var scalars = Array(pattern.text.unicodeScalars)[...]
    hasSlash = scalars.contains("/")
    var tokens: [Token] = []
    while let scalar = scalars.popFirst() { tokens += Self.token(scalar, &scalars) }
    self.tokens = tokens
  }

  /// Whether a word could be a pattern.
  static func isPattern(_ path: FilePath) -> Bool { path.bytes.contains { [0x2A, 0x3F, 0x5B].contains($0) } }

  /// Holds the pattern against a path. O(length of path × length of pattern), whatever they hold.
  func matches(_ path: FilePath) -> Bool {
    let text = path.text
    guard hasSlash else { return fits(FilePath(bytes: path.name).text.unicodeScalars[...]) }
    var rest = text.unicodeScalars[...]
    while true {
      if fits(rest) { return true }
      guard let slash = rest.firstIndex(of: "/") else { return false }
      rest = rest[rest.index(after: slash)...]
    }
  }

  /// Holds the pattern against the whole path only.
  func matchesWhole(_ path: FilePath) -> Bool { fits(path.text.unicodeScalars[...]) }

  private static func token(_ scalar: Unicode.Scalar, _ rest: inout ArraySlice<Unicode.Scalar>) -> [Token] {
    switch scalar {
    case "?": return [.anyLetter]
    case "*":
      guard rest.first == "*" else { return [.star] }
      rest.removeFirst()
      guard rest.first == "/" else { return [.doubleStar] }
      rest.removeFirst()
      return [.folders, .insideFolders]
    case "[": return [set(&rest) ?? .letter(scalar)]
    case "\\": return [.letter(rest.popFirst() ?? scalar)]
    default: return [.letter(scalar)]
    }
  }

  private static func set(_ rest: inout ArraySlice<Unicode.Scalar>) -> Token? {
    guard let end = rest.dropFirst().firstIndex(of: "]") else { return nil }
    var inside = rest[rest.startIndex..<end]
    rest = rest[(end + 1)...]
    let negated = inside.first == "!" || inside.first == "^"
    if negated { inside.removeFirst() }
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while let low = inside.popFirst() {
      let isRange = inside.first == "-" && inside.count > 1
      let high = isRange ? inside[inside.startIndex + 1] : low
      if isRange { inside = inside.dropFirst(2) }
      ranges.append(min(low, high)...max(low, high))
    }
    return .set(ranges, negated: negated)
  }

  /// Walks all readings of the pattern at once: `states[i]` says that the first i tokens can stand for what was read.
  private func fits(_ text: Substring.UnicodeScalarView) -> Bool {
    var states = [Bool](repeating: false, count: tokens.count + 1)
    states[0] = true
    skipStars(&states)
    for scalar in text {
      var next = [Bool](repeating: false, count: tokens.count + 1)
      for index in tokens.indices where states[index] {
        switch tokens[index] {
        case .letter(let letter): if letter == scalar { next[index + 1] = true }
        case .anyLetter: if scalar != "/" { next[index + 1] = true }
        case .set(let ranges, let negated):
          if scalar != "/", ranges.contains(where: { $0.contains(scalar) }) != negated { next[index + 1] = true }
        case .star: if scalar != "/" { next[index] = true }
        case .doubleStar: next[index] = true
        case .folders: continue
        case .insideFolders:
          next[index] = true
          if scalar == "/" { next[index + 1] = true }
        }
      }
      states = next
      skipStars(&states)
    }
    return states[tokens.count]
  }

  private func skipStars(_ states: inout [Bool]) {
    for index in tokens.indices where states[index] {
      switch tokens[index] {
      case .star, .doubleStar: states[index + 1] = true
      case .folders:
        states[index + 1] = true
        states[index + 2] = true
      case .letter, .anyLetter, .set, .insideFolders: continue
      }
    }
  }
}
