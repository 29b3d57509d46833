import PlanTestSupport
import Testing

@testable import PlanExport
@testable import PlanText

@Suite("The calendar")
struct CalendarTests {
  /// The content lines with folds undone.
  private func lines(_ text: String) -> [String] {
    text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  private func sample(_ change: (inout PlanDocument) -> Void = { _ in }, path: String = "a.txt") -> String {
    var document = SamplePlan.document
    change(&document)
    return String(decoding: Exporter.bytes(PlanRecord(document, key: path), .ics), as: UTF8.self)
  }

  @Test("A deadline is an all-day event on its last day")
  func deadline() {
    let lines = lines(sample())
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
    let event = lines.drop { $0 != "BEGIN:VEVENT" }.prefix { $0 != "END:VEVENT" }
    #expect(event.contains("DTSTART;VALUE=DATE:20250331"))
    #expect(event.contains("DTSTAMP:20250105T000000Z"))
    #expect(event.contains("SUMMARY:Phòng Nội vụ: Theo dõi\\, đôn đốc."))
    #expect(!event.contains { $0.hasPrefix("RRULE") })
  }

  @Test(
    "A periodic report repeats on the last day of each period after the plan's date",
    arguments: [
      (Recurrence.weekly, "20250112", "FREQ=WEEKLY"), (.monthly, "20250131", "FREQ=MONTHLY;BYMONTHDAY=-1"),
      (.quarterly, "20250331", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"),
      (.halfYearly, "20250630", "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1"),
      (.yearly, "20251231", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1"),
    ])
  func recurrence(_ recurrence: Recurrence, _ first: String, _ rule: String) {
    let lines = lines(
      sample {
        $0.facts.tasks[0].due = nil
        $0.facts.tasks[0].recurrence = recurrence
      })
    #expect(lines.contains("RRULE:\(rule)"))
    #expect(lines.filter { $0.hasPrefix("DTSTART") } == ["DTSTART;VALUE=DATE:\(first)"])
  }

  @Test("What has no day is left out")
  func noDay() {
    let lines = lines(
      sample {
        $0.facts.tasks[0].due = nil
        $0.metadata.date = nil
      })
    #expect(!lines.contains("BEGIN:VEVENT"))
  }

  @Test("Lines fold at 75 octets and never inside a character")
  func folding() {
    let text = sample { $0.facts.tasks[0].task = String(repeating: "Nghiệm thu đường, cống; ế ", count: 30) }
    let raw = Array(text.utf8).split(separator: 0x0A)
    #expect(raw.allSatisfy { $0.count <= 76 && $0.last == 0x0D })
    #expect(raw.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
    let description = lines(text).first { $0.hasPrefix("DESCRIPTION") } ?? ""
    #expect(description.contains(String(repeating: "Nghiệm thu đường\\, cống\\; ế ", count: 30)))
  }

  @Test("Entries keep their UIDs wherever the file lies, and no two share one")
  func uids() {
    func uids(_ text: String) -> [String] { lines(text).filter { $0.hasPrefix("UID") } }
    let here = uids(sample())
    #expect(here == uids(sample(path: "elsewhere/b.txt")))
    #expect(here.count == 2 && Set(here).count == 2)
    #expect(here != uids(sample { $0.metadata.number?.text = "13/KH-UBND" }))
  }

  @Test("Line ends and control characters of a document cannot make properties")
  func injection() {
    let text = sample { $0.facts.tasks[0].task = "a\r\nATTENDEE:mailto:x\n\u{1B}" }
    #expect(!lines(text).contains { $0.hasPrefix("ATTENDEE") })
  }

  @Test("Dates may be cut, and what is no date is none")
  func days() {
    #expect(CalendarDay(iso: "2024-12") == CalendarDay(2024, 12, 1))
    #expect(CalendarDay(iso: "2024-02-29") == CalendarDay(2024, 2, 29))
    for text in ["2023-02-29", "2024-13", "", "x", "2024--1", "2024-1-1-1"] { #expect(CalendarDay(iso: text) == nil) }
    #expect(CalendarDay(2024, 12, 28)?.nextWeek == CalendarDay(2025, 1, 4))
    #expect(CalendarDay(2024, 12, 31)?.lastDay(ofNextIn: [6])?.basic == "20250630")
  }
}
