import PlanExport
import PlanTestSupport
import PlanText
import Testing

/// A plan of which a scan has misread, lost or parted one letter where it tells what a line is.
@Suite struct MisreadTests {
  private static let plan = """
    UBND XÃ ĐỒI SIM
    Số: 12/KH-UBND
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Đồi Sim, ngày 04 tháng 6 năm 2024
    KẾ HOẠCH
    Trồng cây

    Phần I
    MỤC TIÊU
    1. Trồng cây quanh trụ sở.
    1.1. Tưới cây hằng ngày.
    1.2. Bón phân hằng tháng.
    2. Chăm sóc cây đã trồng.
    Phần II
    TỔ CHỨC THỰC HIỆN
    a) Công an xã giữ trật tự.
    b) Trạm Y tế xã cử người trực.

    Nơi nhận:
    - UBND huyện;
    - Lưu: VT.
    TM. ỦY BAN NHÂN DÂN
    CHỦ TỊCH
    Lê Văn Sơn

    Phụ lục 1
    DANH SÁCH CÂY

    1. Cây sao đen.
    """

  /// Number, role, parent and label of each line.
  private func reading(_ text: String) -> [String] {
    String(decoding: Exporter.bytes(PlanRecord(checkedParse(text)), .lines), as: UTF8.self).split(separator: "\n")
      .dropFirst().map { $0.split(separator: "\t", omittingEmptySubsequences: false).prefix(4).joined(separator: " ") }
  }

  @Test(arguments: [
    ("Số: 12/KH-UBND", "Sð: 12/KH-UBND"), ("Số: 12/KH-UBND", "Số; 12⁄KH-UBND"), ("Số: 12/KH-UBND", "$ố 12/KH-UBND"),
    ("XÃ HỘI CHỦ", "XÃ HỘl CHỦ"), ("KẾ HOẠCH", "KẾ IOẠCH"), ("KẾ HOẠCH", "KẾ HOẠCI"),
    ("Phần II", "Phầm II"), ("Phần II", "P hần II"), ("Phần I\n", "Phần l\n"), ("Phần I\n", "Phầ I\n"),
    ("1.2. Bón", "1,2. Bón"),
    ("1.2. Bón", "1.2, Bón"), ("1.2. Bón", "l.2. Bón"), ("2. Chăm", "2, Chăm"), ("a) Công", "a] Công"),
    ("Nơi nhận:", "Nơi nhậm:"), ("Nơi nhận:", "N ơi nhận:"), ("Nơi nhận:", "Nơi nhân;"), ("Nơi nhận:", "Mơi nhận"),
    ("TM. ỦY", "TM, ỦY"), ("Lê Văn Sơn", "Lê Văn 5ơn"), ("Phụ lục 1", "Phụ lụe 1"), ("Phụ lục 1", "Ph ụ lục 1"),
  ])
  func `one letter does not change what a line is`(meant: String, printed: String) {
    let text = Self.plan.replacing(meant, with: printed)
    #expect(text != Self.plan)
    #expect(reading(text) == reading(Self.plan))
  }

  @Test func `the repair is told`() {
    let plan = checkedParse(Self.plan.replacing("Nơi nhận:", with: "Nơi nhậm:"))
    #expect(plan.diagnostics.contains { $0.kind == .markerRepaired && $0.message.contains("“Nơi nhận”") })
  }

  @Test(arguments: ["|. MỤC TIÊU", "l. MỤC TIÊU", "|.MỤC TIÊU", "|- MỤC TIÊU"])
  func `a stroke is a roman number and no table`(line: String) {
    let text =
      "KẾ HOẠCH\nTrồng cây\n\n\(line)\n1. Trồng cây.\n2. Tưới cây.\nII\(line.contains("-") ? "-" : ".") KINH PHÍ\n1. Ngân sách xã.\n"
    #expect(reading(text).contains("4 section 0 I"))
  }

  @Test(arguments: ["- ", " - ", "– ", " – ", "— ", "./ ", ".- ", ".-", " . ", ". - "])
  func `numbers are closed by dashes and by two signs`(sign: String) {
    let text =
      "KẾ HOẠCH\nTrồng cây\n\nI\(sign)MỤC TIÊU\n1\(sign)Trồng cây.\n2\(sign)Tưới cây.\nII\(sign)KINH PHÍ\n1\(sign)Ngân sách xã.\n"
    #expect(
      reading(text).suffix(5) == ["4 section 0 I", "5 section 4 1", "6 section 4 2", "7 section 0 II", "8 section 7 1"])
  }

  @Test(arguments: ["□ ", "❖ ", "→ ", "✔ ", "Ø ", "ü ", "\u{F0FC} "])
  func `signs of word processors open items`(sign: String) {
    let text = "KẾ HOẠCH\nTrồng cây\n\nI. NHIỆM VỤ\n\(sign)Trồng cây sao đen.\n\(sign)Tưới cây mỗi ngày.\n"
    #expect(reading(text).suffix(2).allSatisfy { $0.contains(" bullet 4 ") })
  }

  @Test(arguments: ["1 - 3 người trực mỗi ngày", "5 – 7 ngày một lần", "2 -3 lớp"])
  func `a range is no number of a unit`(line: String) {
    #expect(!reading("KẾ HOẠCH\nTrồng cây\n\nI. NHIỆM VỤ\nTrực:\n\(line)\n").contains { $0.hasPrefix("6 section") })
  }

  @Test func `letters addressed to somebody`() {
    let text =
      "UBND XÃ ĐỒI SIM\nSố: 5/UBND-VP\nV/v trồng cây\n\nKímh gửi:\n- Các thôn;\n- Trạm Y tế xã.\n\nUBND xã đề nghị các thôn trồng cây.\n"
    #expect(checkedParse(text).metadata.recipients.map(\.text) == ["Các thôn", "Trạm Y tế xã"])
  }

  @Test(arguments: [
    "Người nhận: Công an xã", "Nội dung:\n- Trồng cây", "Phụ nữ xã trồng cây", "Điều 2, Điều 3 Luật Lâm nghiệp",
  ])
  func `other words stay text`(line: String) {
    let text = "QUYẾT ĐỊNH\nVề trồng cây\n\nĐiều 1. Trồng cây theo\n\(line)\nvà các quy định khác.\nĐiều 2. Thi hành.\n"
    let roles = reading(text).map { $0.split(separator: " ")[1] }
    #expect(!roles.contains("recipients") && !roles.contains("appendix"))
    #expect(reading(text).filter { $0.contains(" section ") }.count == 2)
  }
}
