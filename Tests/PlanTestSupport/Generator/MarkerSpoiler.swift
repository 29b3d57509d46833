import PlanText

/// Spoils the markers of units.
enum MarkerSpoiler {
  /// From a drawn sibling on, numbers are one too small (doubled) or some too large (a jump). The author's own
  /// mistake: the label is keyed as printed.
  static func wrongNumbers(_ lines: inout [PrintedLine], _ random: inout SplitMix64, step: Int) {
    guard !lines.contains(where: { $0.form?.style.isDecimal == true }) else { return }
    for group in siblings(lines) where group.count >= 3 && random.chance(0.25) {
      guard let form = lines[group[0]].form, form.style == .arabic || form.style == .letter else { continue }
      let first = random.int(1...group.count - 1)
      for (offset, index) in group.enumerated() where offset >= first {
        let number = lines[index].number + step
        guard form.style == .arabic || number <= 20 else { continue }
        lines[index].marker = form.marker(number, under: "")
        lines[index].label = form.label(number, under: "")
      }
    }
  }

  /// Replaces letters of markers as OCR does, where the sibling before and the one after stand as printed.
  static func breakMarkers(_ lines: inout [PrintedLine], _ random: inout SplitMix64) {
    for group in siblings(lines) {
      for (offset, index) in group.enumerated() where offset + 1 < group.count && random.chance(0.3) {
        guard let form = lines[index].form, offset == 0 || lines[group[offset - 1]].isIntact else { continue }
        let broken = misread(form, lines[index].number)
        guard !broken.isEmpty, offset > 0 || form.style == .roman && lines[index].extent == "H" else { continue }
        lines[index].marker = form.before + random.pick(broken) + form.after
        lines[index].isIntact = false
      }
    }
  }

  /// What OCR makes of a numeral.
  private static func misread(_ form: MarkerForm, _ number: Int) -> [String] {
    switch form.style {
    case .roman:
      let rows = [1: ["l"], 2: ["Il", "lI", "ll"], 3: ["IH", "HI", "Ill"], 4: ["1V", "lV"], 6: ["Vl"], 7: ["VIl"]]
      return rows[number] ?? []
    case .arabic: return [5: ["R", "S"], 8: ["B"]][number] ?? []
    case .letter where form.vietnameseLetters: return [5: ["d", "€"], 6: ["€"], 7: ["0", "#"]][number] ?? []
    default: return []
    }
  }

  /// `II NỘI DUNG`, `2 . Phạm vi`: the dot of a title is lost or torn off, between siblings that kept theirs.
  static func loseDots(_ lines: inout [PrintedLine], _ random: inout SplitMix64) {
    for group in siblings(lines) where group.count > 2 {
      for offset in 1..<group.count - 1 where random.chance(0.25) {
        let index = group[offset]
        guard let form = lines[index].form, form.after == ".", lines[index].extent == "H" else { continue }
        guard form.style == .roman || form.style == .arabic, lines[group[offset - 1]].isIntact else { continue }
        let numeral = lines[index].marker.dropLast()
        lines[index].marker = numeral + (form.style == .roman && form.capitals ? random.pick(["", " ."]) : " .")
        lines[index].isIntact = false
      }
    }
  }

  static func loseSpaces(_ lines: inout [PrintedLine], _ random: inout SplitMix64) {
    for index in lines.indices where lines[index].gap == " " && random.chance(0.2) {
      guard let last = lines[index].marker.last, ".)-+–*•".contains(last) else { continue }
      lines[index].gap = ""
    }
  }

  static func changeDashes(_ lines: inout [PrintedLine], _ random: inout SplitMix64) {
    for index in lines.indices where lines[index].role == .bullet && lines[index].marker == "-" {
      if random.chance(0.2) { lines[index].marker = random.pick(["–", "—", "~", "−"]) }
    }
  }

  /// Sections under one parent with one form of marker, as indices of lines.
  static func siblings(_ lines: [PrintedLine]) -> [[Int]] {
    var groups: [[Int]] = []
    var groupOf: [String: Int] = [:]
    for (index, line) in lines.enumerated() where line.role == .section {
      guard let form = line.form else { continue }
      let name = "\(line.parent) \(form.style)"
      if let group = groupOf[name] {
        groups[group].append(index)
      } else {
        groupOf[name] = groups.count
        groups.append([index])
      }
    }
    return groups
  }
}
