/// What an archive does to a text (issue 4). Each keeps the reading of the plan as it was.
public enum Spoiler: String, CaseIterable, Sendable {
  case blankLines

  func apply(_ lines: inout [PrintedLine], _ random: inout SplitMix64) {
    switch self {
    case .blankLines:
      for index in lines.indices.dropFirst() where lines[index].role != .tableRow && random.chance(0.3) {
        lines[index].isBlankBefore = true
      }
    }
  }
}
