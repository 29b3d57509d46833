/// Brackets that say what the bodies before them do: "Phòng Y tế (chủ trì), Trạm Y tế, Đoàn xã (phối hợp)".
extension TaskReader {
  /// Adds the bodies of an enumeration to those that lead or to those that cooperate, as their brackets say; bodies
  /// without a bracket lead.
  func take(_ names: [BodyName], into draft: inout TaskDraft) {
    var leads: [BodyName] = []
    var supports: [BodyName] = []
    var group: [BodyName] = []
    for name in names {
      group.append(name)
      let role = labels.role(ofBracket: name.own.upperBound)
      guard !role.isDisjoint(with: [.lead, .support]) else { continue }
      if role.contains(.lead) { leads += group } else { supports += group }
      group = []
    }
    leads += group
    guard !leads.isEmpty else {
      draft.leads += supports
      return
    }
    draft.leads += leads
    draft.supports += supports
  }
}
