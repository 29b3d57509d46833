import PlanTestSupport
import Testing

@testable import PlanText

/// The check of losslessness fails where it should: each test breaks one promise of a sound document.
@Suite struct InvariantsTests {
  static let text = """
    ỦY BAN NHÂN DÂN
    XÃ BẾN SẬY
    Số: 09/KH-UBND

    KẾ HOẠCH
    Dồn điền, đổi thửa

    Ủy ban nhân dân xã xây dựng kế hoạch như sau:
    I. MỤC ĐÍCH
    - Gọn đồng ruộng.
    II. PHÂN CÔNG
    TT\tViệc\tĐơn vị
    1\tĐo đạc\tBan Địa chính
    2\tCắm mốc\tCác thôn

    Nơi nhận:
    - Lưu: VT.
    """

  let sound = PlanParser.parse(SourceText(text))

  private func violations(_ change: (inout PlanDocument) -> Void) -> String {
    var document = sound
    change(&document)
    return document.invariantViolations().joined(separator: "\n")
  }

  private func index(of kind: NodeKind) throws -> Int {
    try #require(sound.arena.nodes.firstIndex { $0.kind == kind })
  }

  @Test func `a sound document breaks nothing`() {
    #expect(sound.invariantViolations() == [])
  }

  @Test func `a lost word is found`() {
    #expect(violations { $0.head.removeFirst() }.contains("nobody owns “ỦY BAN NHÂN DÂN"))
  }

  @Test func `a word that two own is found`() throws {
    let bullet = try index(of: .bullet)
    #expect(violations { $0.arena.nodes[bullet].spans = $0.arena.nodes[bullet - 1].spans }.contains("belongs to"))
  }

  @Test func `text outside its owner is found`() throws {
    let bullet = try index(of: .bullet)
    #expect(violations { $0.arena.nodes[bullet].text = $0.arena.nodes[0].text }.contains("text of node \(bullet)"))
  }

  @Test func `a word that is owned but in no text is found`() throws {
    let paragraph = try index(of: .paragraph)
    #expect(violations { $0.arena.nodes[paragraph].text = .none }.contains("is in none of its texts"))
  }

  @Test func `wrong lines are found`() throws {
    let bullet = try index(of: .bullet)
    #expect(violations { $0.arena.nodes[bullet].lines = LineSpan(1) }.contains("says lines 1-1"))
  }

  @Test func `broken links are found`() throws {
    let bullet = try index(of: .bullet)
    #expect(violations { $0.arena.nodes[bullet].parent = Int32(bullet) }.contains("does not stand before it"))
    #expect(violations { $0.arena.nodes[bullet - 1].firstChild = -1 }.contains("have a parent"))
    #expect(violations { $0.arena.nodes[bullet].part = .closing }.contains("its parent in"))
  }

  @Test func `a label where none belongs is found, and a missing one`() throws {
    let (bullet, paragraph) = (try index(of: .bullet), try index(of: .paragraph))
    #expect(violations { $0.arena.nodes[bullet].label = "" }.contains("does not fit the kind"))
    #expect(violations { $0.arena.nodes[paragraph].label = "1" }.contains("does not fit the kind"))
  }

  @Test func `a table that is no rectangle is found`() throws {
    #expect(violations { $0.tables[0].cells.removeLast() }.contains("2 rows of 3, 5 cells"))
    #expect(violations { $0.tables[0].filled[0] = 99 }.contains("is filled from 99"))
    #expect(violations { $0.tables[0].filled[4] = 1 }.contains("is printed but filled from 1"))
    #expect(violations { $0.tables[0].node = 0 }.contains("table 0 names node 0"))
  }

  @Test func `noise that sets aside nothing is found`() {
    let empty = Diagnostic(.speck, range: SourceRange(0, 0), lines: LineSpan(1))
    #expect(violations { $0.diagnostics.append(empty) }.contains("which is no stretch of the document"))
  }

  @Test func `a piece that cuts a letter in two is found`() throws {
    let bullet = try index(of: .bullet)
    #expect(
      violations { document in
        let piece = document.arena.ranges(document.arena.nodes[bullet].text).first ?? .empty
        // "Gọn": the second byte of ọ follows G and its lead byte.
        document.arena.nodes[bullet].text = document.arena.addPieces([SourceRange(piece.lower + 2, piece.upper)])
      }.contains("cuts a character in two"))
  }
}
