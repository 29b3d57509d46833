import Testing

@testable import PlanText

/// Short forms that the text explains.
struct AbbreviationReaderTests {
  private func read(_ text: String) -> [String] {
    let facts = FactText(text)
    var reader = AbbreviationReader(facts)
    for unit in facts.units {
      for at in unit.tokens where FactTriggers.of(facts.tokens[at]).contains(.abbreviations) {
        reader.visit(at, in: unit)
      }
    }
    return reader.abbreviations.map { "\($0.short) = \($0.long)" }
  }

  @Test(arguments: [
    ("rà soát thủ tục hành chính (sau đây viết tắt là TTHC)", "TTHC = thủ tục hành chính"),
    ("rà soát thủ tục hành chính *(sau đây viết tắt là TTHC);*", "TTHC = thủ tục hành chính"),
    ("thủ tục hành chính (viết tắt là: “TTHC”)", "TTHC = thủ tục hành chính"),
    ("công tác cải cách hành chính (CCHC) của xã", "CCHC = cải cách hành chính"),
    ("phát triển kinh tế - xã hội (KT-XH)", "KT-XH = kinh tế - xã hội"),
    ("lực lượng phòng cháy, chữa cháy (PCCC)", "PCCC = phòng cháy, chữa cháy"),
    ("Sở Tài nguyên và Môi trường (TN&MT)", "TN&MT = Tài nguyên và Môi trường"),
    ("văn bản quy phạm pháp luật\n(VBQPPL)", "VBQPPL = văn bản quy phạm pháp luật"),
    ("hệ thống đường ống (ĐÔ)", "ĐÔ = đường ống"),
    ("công tác CNTT (công nghệ thông tin) của xã", "CNTT = công nghệ thông tin"),
    ("giao Ủy ban nhân dân tỉnh (UBND tỉnh) quyết định", "UBND tỉnh = Ủy ban nhân dân tỉnh"),
    ("bảo đảm an toàn thực phẩm, viết tắt là ATTP, trong lễ hội", "ATTP = an toàn thực phẩm"),
    ("lập kế hoạch phòng, chống thiên tai, sau đây viết tắt là PCTT.", "PCTT = phòng, chống thiên tai"),
    ("bộ phận “Một cửa” (MC)", "MC = Một cửa"),
    ("do Ủy ban nhân dân xã (sau đây gọi tắt là UBND xã) ban hành", "UBND xã = Ủy ban nhân dân xã"),
    (
      "thành lập Ban Chỉ đạo chuyển đổi số xã (sau đây gọi tắt là Ban Chỉ đạo)",
      "Ban Chỉ đạo = Ban Chỉ đạo chuyển đổi số xã"
    ),
    (
      "phát động Phong trào thi đua “Xã sạch đẹp” năm 2022 (dưới đây gọi tắt là Phong trào thi đua)",
      "Phong trào thi đua = Phong trào thi đua “Xã sạch đẹp” năm 2022"
    ),
    (
      "theo Nghị định số 12/2021/NĐ-CP của Chính phủ (sau đây gọi là Nghị định số 12)",
      "Nghị định số 12 = Nghị định số 12/2021/NĐ-CP của Chính phủ"
    ),
  ])
  func explained(text: String, expected: String) { #expect(read(text) == [expected], "\(text)") }

  @Test(arguments: [
    "Sở Nội vụ (SNV và các sở)", "báo cáo (b/c)", "mức độ (3)", "chỉ số hài lòng (SIPAS)", "phần (II)",
    "các tổ chức (sau đây gọi chung là khách hàng)", "ghi chữ viết tắt tên cơ quan", "ngoặc không đóng (CCHC",
    "cải tiến. Hành chính (CTHC)", "bảng viết tắt là ATTP", "các xã (danh sách các xã)",
  ])
  func notExplained(text: String) { #expect(read(text).isEmpty, "\(text)") }

  @Test func eachExplanationIsGivenOnce() {
    #expect(read("cải cách hành chính (CCHC), cải cách hành chính (CCHC)").count == 1)
  }
}
