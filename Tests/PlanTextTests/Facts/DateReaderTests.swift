import Testing

@testable import PlanText

/// Wordings of dates and what they mean in a plan of 12 March 2022.
struct DateReaderTests {
  static let context = YearContext(date: "2022-03-12", title: "Chuyển đổi số năm 2022")

  private func mentions(_ text: String, _ years: YearContext = Self.context) -> [DateMention] {
    let facts = FactText(text)
    var reader = DateReader(facts, years: years)
    for unit in facts.units {
      reader.begin(unit)
      for at in unit.tokens { reader.visit(at) }
      reader.markPeriodic(from: 0, RecurrenceReader(facts))
    }
    return reader.mentions
  }

  private func value(_ mention: DateMention) -> String {
    "\(mention.start?.iso ?? "")..\(mention.end?.iso ?? "") \(mention.kind)"
  }

  @Test(arguments: [
    // Days
    ("ngày 25/7/2021", "2021-07-25..2021-07-25 mention"),
    ("Ngày 05/07/2021", "2021-07-05..2021-07-05 mention"),
    ("25/7/2021", "2021-07-25..2021-07-25 mention"),
    ("ngày 25.7.2021", "2021-07-25..2021-07-25 mention"),
    ("ngày 25-7-2021", "2021-07-25..2021-07-25 mention"),
    ("ngày 25/ 7/ 2021", "2021-07-25..2021-07-25 mention"),
    ("ngày 25/7/21", "2021-07-25..2021-07-25 mention"),
    ("ngày 25 tháng 7 năm 2021", "2021-07-25..2021-07-25 mention"),
    ("ngày 25 tháng 07 năm\n2021", "2021-07-25..2021-07-25 mention"),
    ("25 tháng 7 năm 2021", "2021-07-25..2021-07-25 mention"),
    ("ngày 25 tháng 7", "2022-07-25..2022-07-25 mention"),
    ("ngày 25/7", "2022-07-25..2022-07-25 mention"),
    ("ngày    tháng 12 năm 2021", "2021-12-01..2021-12-31 interval"),
    ("ngày … tháng … năm 2021", "2021-01-01..2021-12-31 mention"),
    ("trước 17 giờ 00 ngày 21/7/2022", "..2022-07-21 deadline"),
    ("trước 16h30 ngày 21/7/2022", "..2022-07-21 deadline"),
    ("tuần 2 tháng 9/2022", "2022-09-01..2022-09-30 interval"),
    ("tuần đầu tháng 9/2022", "2022-09-01..2022-09-07 mention"),
    ("trong tuần cuối tháng 9 năm 2022", "2022-09-24..2022-09-30 interval"),
    ("trước 15h00 thứ Sáu ngày 21/7/2022", "..2022-07-21 deadline"),
    ("trước 9 giờ sáng thứ Hai, ngày 21/7/2022", "..2022-07-21 deadline"),
    ("hồi 8 giờ 30 ngày 21/7/2022", "2022-07-21..2022-07-21 interval"),
    ("trong 10 ngày đầu tháng 9/2022", "2022-09-01..2022-09-10 interval"),
    ("02 tuần đầu tháng 9/2022", "2022-09-01..2022-09-14 mention"),
    ("trong 5 ngày cuối tháng 9/2022", "2022-09-26..2022-09-30 interval"),
    ("ngày 3 - 4 - 2022", "2022-04-03..2022-04-03 mention"),
    ("trước ngày 25.3", "..2022-03-25 deadline"),
    ("ngày 15, 16/6/2022", "2022-06-15..2022-06-16 mention"),
    ("ngày 15 và ngày 16/6/2022", "2022-06-15..2022-06-16 mention"),
    ("ngày 15-20/6/2022", "2022-06-15..2022-06-20 mention"),
    // Months
    ("tháng 9/2021", "2021-09-01..2021-09-30 interval"),
    ("tháng 09/2021", "2021-09-01..2021-09-30 interval"),
    ("tháng 9-2021", "2021-09-01..2021-09-30 interval"),
    ("tháng 9 năm 2021", "2021-09-01..2021-09-30 interval"),
    ("9/2021", "2021-09-01..2021-09-30 interval"),
    ("tháng 2/2024", "2024-02-01..2024-02-29 interval"),
    ("tháng 9", "2022-09-01..2022-09-30 interval"),
    ("Trong tháng 6/2022", "2022-06-01..2022-06-30 interval"),
    ("tháng 6, 7/2022", "2022-06-01..2022-07-31 interval"),
    ("tháng 6 và tháng 7 năm 2022", "2022-06-01..2022-07-31 interval"),
    ("tháng 6-8/2022", "2022-06-01..2022-08-31 interval"),
    ("tháng 6 đến tháng 8/2022", "2022-06-01..2022-08-31 interval"),
    // Quarters
    ("quý II/2022", "2022-04-01..2022-06-30 interval"),
    ("Quý I năm 2026", "2026-01-01..2026-03-31 interval"),
    ("quý 3/2022", "2022-07-01..2022-09-30 interval"),
    ("QUÝ IV-2022", "2022-10-01..2022-12-31 interval"),
    ("quí III năm 2022", "2022-07-01..2022-09-30 interval"),
    ("quý II, III/2022", "2022-04-01..2022-09-30 interval"),
    ("Quý I - Quý III/2022", "2022-01-01..2022-09-30 interval"),
    ("ngay từ quý II/2022", "2022-04-01..2022-06-30 interval"),
    ("ngay từ ngày 01/7/2022", "2022-07-01.. interval"),
    ("trong quý II", "2022-04-01..2022-06-30 interval"),
    // Parts of years and years
    ("6 tháng đầu năm 2022", "2022-01-01..2022-06-30 interval"),
    ("06 tháng đầu năm 2022", "2022-01-01..2022-06-30 interval"),
    ("sáu tháng đầu năm 2022", "2022-01-01..2022-06-30 interval"),
    ("6 tháng cuối năm", "2022-07-01..2022-12-31 interval"),
    ("9 tháng đầu năm 2022", "2022-01-01..2022-09-30 interval"),
    ("nửa đầu năm 2022", "2022-01-01..2022-06-30 interval"),
    ("năm 2022", "2022-01-01..2022-12-31 mention"),
    ("cả năm 2022", "2022-01-01..2022-12-31 mention"),
    ("các năm 2021, 2022", "2021-01-01..2022-12-31 interval"),
    ("giai đoạn 2021-2025", "2021-01-01..2025-12-31 mention"),
    ("giai đoạn 2021 – 2025", "2021-01-01..2025-12-31 mention"),
    ("giai đoạn từ năm 2021 đến năm 2025", "2021-01-01..2025-12-31 interval"),
    ("cuối quý II/2022", "..2022-06-30 interval"),
    ("cuối năm 2022", "..2022-12-31 mention"),
    // Ranges
    ("Từ 6/2022 đến 12/2022", "2022-06-01..2022-12-31 interval"),
    ("từ tháng 6 đến tháng 12/2022", "2022-06-01..2022-12-31 interval"),
    ("từ tháng 11 đến tháng 2/2023", "2022-11-01..2023-02-28 interval"),
    ("từ ngày 01/12/2021 đến ngày 31/5/2022", "2021-12-01..2022-05-31 interval"),
    ("từ ngày 01/12/2021 đến hết ngày 31/5/2022", "2021-12-01..2022-05-31 interval"),
    ("từ ngày 01 đến ngày 15/6/2022", "2022-06-01..2022-06-15 interval"),
    ("từ 15 đến 20/6/2022", "2022-06-15..2022-06-20 interval"),
    ("từ 01/3 đến 15/4", "2022-03-01..2022-04-15 interval"),
    ("từ năm 2022 đến năm 2025", "2022-01-01..2025-12-31 interval"),
    ("01/6/2022 - 15/6/2022", "2022-06-01..2022-06-15 interval"),
    ("kể từ ngày 01/7/2022", "2022-07-01.. interval"),
    ("từ năm 2023 trở đi", "2023-01-01.. interval"),
    ("đến năm 2030", "..2030-12-31 interval"),
    ("đến tháng 6/2022", "..2022-06-30 interval"),
    // Deadlines
    ("trước ngày 20/02/2022", "..2022-02-20 deadline"),
    ("trước 20/02/2022", "..2022-02-20 deadline"),
    ("trước 31/12", "..2022-12-31 deadline"),
    ("trước ngày 15 tháng 11 năm 2022", "..2022-11-15 deadline"),
    ("xong trước ngày 20/02/2022", "..2022-02-20 deadline"),
    ("trước khai giảng năm học mới (05/9/2022)", "..2022-09-05 deadline"),
    ("xong trước khi học sinh nghỉ hè (ngày 31/5)", "..2022-05-31 deadline"),
    ("trước tháng 10/2022", "..2022-09-30 deadline"),
    ("trước năm 2025", "..2024-12-31 deadline"),
    ("chậm nhất ngày 20/02/2022", "..2022-02-20 deadline"),
    ("chậm nhất là ngày 20/02/2022", "..2022-02-20 deadline"),
    ("chậm nhất là vào ngày 20/02/2022", "..2022-02-20 deadline"),
    ("chậm nhất trong tháng 9/2022", "..2022-09-30 deadline"),
    ("chậm nhất đến hết quý II/2022", "..2022-06-30 deadline"),
    ("muộn nhất vào 20/02/2022", "..2022-02-20 deadline"),
    ("đến hết năm 2026", "..2026-12-31 deadline"),
    ("hết quý I/2023", "..2023-03-31 deadline"),
    ("đến trước ngày 20/02/2022", "..2022-02-20 deadline"),
    ("hoàn thành trong tháng 9/2022", "2022-09-01..2022-09-30 deadline"),
    ("hoàn thành trước ngày 20/12/2022", "..2022-12-20 deadline"),
    ("Thời gian hoàn thành: Quý IV/2022", "2022-10-01..2022-12-31 deadline"),
    ("không quá ngày 20/02/2022", "..2022-02-20 deadline"),
    ("trong các ngày 15, 16/6/2022", "2022-06-15..2022-06-16 deadline"),
    ("trong 02 ngày 15 - 16/6/2022", "2022-06-15..2022-06-16 deadline"),
    ("trong nửa đầu tháng 12/2022", "2022-12-01..2022-12-15 interval"),
    ("trong nửa cuối tháng 6", "2022-06-16..2022-06-30 interval"),
    ("suốt tháng 6/2022", "2022-06-01..2022-06-30 interval"),
    ("quý III và quý IV/2022", "2022-07-01..2022-12-31 interval"),
    // Digits that a scan has read as letters.
    ("trước ngày O5/10/2022", "..2022-10-05 deadline"),
    ("trước ngày 0l/10/2022", "..2022-10-01 deadline"),
    ("trước ngày 20/l0/2022", "..2022-10-20 deadline"),
    ("ngày I5 tháng l2 năm 2022", "2022-12-15..2022-12-15 mention"),
    ("Thời hạn: 30/6/2022", "2022-06-30..2022-06-30 deadline"),
  ])
  func wording(text: String, expected: String) {
    let found = mentions(text)
    #expect(found.map(value) == [expected], "\(text)")
    #expect(found.first?.isPeriodic == false)
  }

  @Test(arguments: [
    "trước 03 ngày", "trong 05 ngày làm việc", "tháng tuổi", "trước mắt", "quý khách", "đạt 9/63", "24/24 giờ",
    "15/2022/NĐ-CP", "số 12/2022/TT-BTC", "từ 5 đến 7 người", "từ 10-15%", "đến cấp xã", "năm học", "mức độ 3, 4",
    "khoản 1, 2", "1.250/2017", "đến 15/20 xã", "tháng 24", "Phú Quý", "ngày 15",
  ])
  func notADate(text: String) { #expect(mentions(text).isEmpty, "\(text)") }

  @Test(arguments: [
    ("15/10 - 20/10/2022", "2022-10-15..2022-10-20"), ("16 - 18/9/2022", "2022-09-16..2022-09-18"),
    ("20-21/3/2022", "2022-03-20..2022-03-21"), ("4-5/2022", "2022-04-01..2022-05-31"),
    ("T10/2022", "2022-10-01..2022-10-31"), ("31/10", "2022-10-31..2022-10-31"),
    // More than numbers, or no time at all.
    ("31/10 hồ sơ", nil), ("12 - 5/2022 người", nil), ("30", nil), ("T10 lô 2", nil), ("9/63", nil),
  ])
  func cellsSayDatesWithoutWords(cell: String, expected: String?) {
    let facts = FactText(cell)
    var reader = DateReader(facts, years: Self.context)
    let found = reader.stated(in: facts.tokens.indices)
    #expect(found.map { "\($0.start?.iso ?? "")..\($0.end?.iso ?? "")" } == expected, "\(cell)")
  }

  @Test(arguments: ["ngày 31/2/2022", "ngày 31/2", "ngày 32/7/2022", "31/11/2022", "tháng 13/2022", "trước ngày 30/02"])
  func impossibleDatesHaveNoValue(text: String) {
    let found = mentions(text)
    #expect(found.count == 1)
    #expect(found.first?.isImpossible == true)
    #expect(found.first?.hasValue == false)
  }

  @Test func missingYearsComeFromThePlan() {
    #expect(mentions("trước 31/12").first?.assumedYear == 2022)
    #expect(mentions("trước 31/12/2022").first?.assumedYear == nil)
    #expect(mentions("trước 31/12", YearContext(date: nil, title: nil)).first?.hasValue == false)
    #expect(mentions("trước 31/12", YearContext(date: nil, title: "Kế hoạch năm 2024")).first?.assumedYear == 2024)
  }

  @Test func aPlanOfDecemberForTheNextYearMeansTheNextYear() {
    let years = YearContext(date: "2024-12-20", title: "Cải cách hành chính năm 2025")
    #expect(mentions("trước ngày 15/3", years).first?.end?.iso == "2025-03-15")
    #expect(mentions("trước ngày 31/12", years).first?.end?.iso == "2024-12-31")
  }

  @Test(arguments: [
    "Định kỳ hàng quý báo cáo (trước ngày 05 tháng cuối quý)", "báo cáo trước ngày 25 hằng tháng",
    "Định kỳ quý, 6 tháng, năm báo cáo trước ngày 10 của tháng cuối quý",
    "Báo cáo 6 tháng gửi trước ngày 05/6, báo cáo năm gửi trước ngày 05/12",
  ])
  func datesOfPeriodicReportsAreNoDeadlines(text: String) {
    let found = mentions(text)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.isPeriodic }, "\(text)")
  }

  @Test func aDeadlineBesideAPeriodicClauseIsOne() {
    let found = mentions("kiện toàn đội dân phòng, xong trước 15/10/2022; hằng tháng (ngày 20) báo cáo kết quả")
    #expect(found.first?.isPeriodic == false)
    #expect(found.first?.end?.iso == "2022-10-15")
  }

  @Test(arguments: [
    ("Định kỳ hàng quý (trước ngày 05 tháng cuối quý) và báo cáo năm (trước ngày 05 tháng 12)", Recurrence.quarterly),
    ("Định kỳ hàng tháng, hàng quý báo cáo Ủy ban nhân dân xã", .monthly),
    ("Định kỳ 6 tháng, năm báo cáo kết quả về Phòng Nội vụ", .halfYearly),
    ("định kỳ 06 tháng/lần tổ chức đối thoại", .halfYearly),
    ("Báo cáo gửi về Sở Nội vụ: 6 tháng đầu năm trước ngày 05/6; cả năm trước 05/12/2022.", .halfYearly),
    ("Hằng năm, gửi báo cáo trước ngày 15/11", .yearly),
    ("gửi báo cáo mỗi tuần một lần", .weekly),
    ("Định kỳ hằng quý (trước ngày 20), 6 tháng (trước ngày 15/6) và hằng năm báo cáo", .quarterly),
    ("Thực hiện chế độ báo cáo quý, 6 tháng, năm theo quy định", .quarterly),
    ("định kỳ 3 tháng một lần báo cáo tiến độ", .quarterly),
  ])
  func recurrence(text: String, expected: Recurrence) {
    let facts = FactText(text)
    #expect(RecurrenceReader(facts).recurrence(in: facts.tokens.indices) == expected, "\(text)")
  }

  @Test(arguments: [
    "định kỳ 02 tuần/lần báo cáo Sở Nội vụ", "thu, chi ngân sách hàng năm của cấp xã", "bình xét hộ nghèo hằng năm",
    "Báo cáo năm 2022 của huyện",
    "hoàn thành trong tháng 9/2022", "Công khai báo cáo kết quả hằng năm trên cổng thông tin",
  ])
  func noRecurrence(text: String) {
    let facts = FactText(text)
    #expect(RecurrenceReader(facts).recurrence(in: facts.tokens.indices) == nil, "\(text)")
  }
}
