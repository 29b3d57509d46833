import PlanTestSupport
import Testing

@testable import PlanText

/// Places in the plan itself: which node they name.
struct PlaceReaderTests {
  private static let plan = """
    KẾ HOẠCH
    Trồng cây xanh năm 2024

    I. MỤC ĐÍCH
    1. Mục đích
    Làm đẹp các tuyến đường của xã.
    2. Yêu cầu
    Huy động người dân tham gia.
    II. NỘI DUNG
    1. Chọn giống
    a) Giống cây bóng mát
    b) Giống cây ăn quả
    2. Trồng cây
    3. Chăm sóc
    III. TỔ CHỨC THỰC HIỆN
    1. Công chức địa chính: {text}
    2. Công chức văn hóa: tuyên truyền.

    PHỤ LỤC 1
    DANH SÁCH TUYẾN ĐƯỜNG
    Đường liên thôn.
    """

  private func read(_ text: String) -> PlanDocument {
    var replaced = ""
    var rest = Self.plan[...]
    while let open = rest.firstIndex(of: "{") {
      replaced += rest[..<open] + text
      rest = rest[rest.index(open, offsetBy: 6)...]
    }
    return PlanParser.parse(SourceText(replaced + rest))
  }

  /// The labels from the root to each target.
  private func targets(_ document: PlanDocument) -> [String] {
    document.facts.references.compactMap(\.target).map { target in
      var path: [String] = []
      var node: NodeID? = target
      while let at = node {
        path.insert(document.arena[at].label, at: 0)
        node = document.arena.parent(of: at)
      }
      return path.joined(separator: "/")
    }
  }

  @Test(arguments: [
    ("thực hiện Mục 1 của Phần II Kế hoạch này.", ["II/1"]),
    ("thực hiện Mục 2, Mục 3 của Phần II Kế hoạch này.", ["II/2", "II/3"]),
    ("thực hiện Mục 1, Mục 2 và Mục 3 của Phần II.", ["II/1", "II/2", "II/3"]),
    ("thực hiện điểm a khoản 1 Mục II Kế hoạch này.", ["II/1/a"]),
    ("thực hiện điểm a, b khoản 1 Mục II.", ["II/1/a", "II/1/b"]),
    ("thực hiện điểm a và điểm b khoản 1 mục II.", ["II/1/a", "II/1/b"]),
    ("thực hiện khoản 1, 2 và 3 Mục II.", ["II/1", "II/2", "II/3"]),
    ("thực hiện Phần II, mục 3.", ["II/3"]),
    ("thực hiện Mục II.", ["II"]), ("thực hiện khoản 1 Mục II nêu trên.", ["II/1"]),
    ("thực hiện Mục I, khoản 1 Mục II Kế hoạch này.", ["I", "II/1"]),
    ("thực hiện theo Phụ lục 1.", ["Phụ lục 1"]),
    ("thực hiện theo Phụ lục I kèm theo.", ["Phụ lục 1"]),
    ("thực hiện (Có Phụ lục kèm theo).", ["Phụ lục 1"]),
    ("thực hiện theo Phụ lục ban hành kèm theo Kế hoạch này.", ["Phụ lục 1"]),
  ])
  func resolves(text: String, expected: [String]) {
    let document = read(text)
    #expect(targets(document) == expected, "\(text)")
    #expect(document.facts.references.allSatisfy { $0.role == .internal && $0.lines.first == 16 })
    #expect(!document.diagnostics.contains { $0.code == "unresolved-reference" })
  }

  @Test(arguments: [
    "thực hiện Mục 5 của Phần II Kế hoạch này.", "thực hiện Phần VI.", "thực hiện Phụ lục 3.",
    "thực hiện điểm d khoản 1 Mục II.",
  ])
  func reportsPlacesThatThePlanDoesNotHave(text: String) {
    let document = read(text)
    #expect(document.facts.references.isEmpty)
    #expect(document.diagnostics.filter { $0.code == "unresolved-reference" }.map(\.lines) == [LineSpan(16)])
  }

  @Test(arguments: [
    "thực hiện Điều 7 Nghị định số 12/2021/NĐ-CP.", "theo khoản 1 Điều 3 Luật Cây xanh.",
    "theo điểm a khoản 1 Điều 48 của Nghị định số 12/2021/NĐ-CP.", "theo phụ lục II, Nghị định số 12/2021/NĐ-CP.",
    "theo Phụ lục kèm theo Thông tư số 01/2022/TT-BXD.", "đạt điểm 4,5.", "đạt 10 điểm.", "mục tiêu 3 năm.",
    "theo khoản 5 Điều 9.", "theo các Điều 1, 2 và 3 Nghị định số 12/2021/NĐ-CP.",
  ])
  func leavesOtherPlacesAlone(text: String) {
    let document = read(text)
    #expect(!document.facts.references.contains { $0.role == .internal }, "\(text)")
    #expect(!document.diagnostics.contains { $0.code == "unresolved-reference" })
  }

  @Test func articlesCountThroughAllChapters() {
    let document = PlanParser.parse(
      SourceText(
        """
        QUYẾT ĐỊNH
        Ban hành Quy chế cây xanh

        Chương I
        QUY ĐỊNH CHUNG
        Điều 1. Phạm vi
        Cây trên đường phố.
        Chương II
        THỰC HIỆN
        Điều 2. Tổ chức thực hiện
        1. Phòng Kinh tế thống kê cây.
        2. Các phòng có tên tại Điều 1 chăm sóc cây theo khoản 1 Điều này.
        """))
    #expect(targets(document) == ["Chương I/Điều 1", "Chương II/Điều 2/1"])
  }
}
