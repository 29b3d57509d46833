import PlanExport
import Testing

@Suite("Plans among others")
struct PlanRecordTests {
  @Test("Keys are unique over all files, whatever these are called")
  func keys() {
    let keys = [
      PlanRecord.key(of: "a", part: 1, parts: 2), PlanRecord.key(of: "a", part: 2, parts: 2),
      PlanRecord.key(of: "a#1", part: 1, parts: 1), PlanRecord.key(of: "a#2", part: 1, parts: 1),
      PlanRecord.key(of: "a#2", part: 2, parts: 2), PlanRecord.key(of: "b", part: 1, parts: 1),
    ]
    #expect(Set(keys).count == keys.count)
    #expect(keys[0] == "a#1" && keys[5] == "b")
  }

  @Test("A plan has the key of its path")
  func path() {
    #expect(PlanRecord(SamplePlan.document).key == "ke-hoach.txt")
  }
}
