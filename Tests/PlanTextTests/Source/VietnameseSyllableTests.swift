import Testing

@testable import PlanText

@Suite struct VietnameseSyllableTests {
  static func reading(_ word: String) -> VietnameseSyllable.Reading {
    VietnameseSyllable.reading(of: Array(word.utf8).span)
  }
  static func words(_ row: String) -> [String] { row.split(separator: " ").map(String.init) }

  @Test(
    arguments: words(
      """
      ủy ban nhân dân huyện xã nghiêng nghiệp khuỷu khuya quyển quốc quỳnh quẩy giếng gìn gì già giường giặt giữ ghế ngoằn \
      xoong boong oẳn ươn ướt yêu yếm y ý ở à ai oai uể thuở huơ rượu bưởi hươu ngoeo khoèo Đặng ĐIỀU TỔ CHỨC Ỷ tuýp huých \
      hoà hòa thuý thúy quạch loạch xuề nguệch tuyệt duyệt nguyễn luật
      """))
  func syllablesArePossible(word: String) {
    #expect(Self.reading(word).isPossible)
  }

  @Test(
    arguments: words(
      """
      nhgiệp káo cế ngế ghà gà́ trườngc việcn ệvi ho¹ch KiӇm plan strong UBND qa quf faz wa jê zô hoạc̣h nghiênggg tĩc hỏp \
      mảt bàch hốốc uơi ăn̉ â ă iêu̧ öt
      """))
  func othersAreNot(word: String) {
    #expect(!Self.reading(word).isPossible)
  }

  @Test(arguments: words("viec hoach thuc hien dat quyet dinh nghiep duoc truong huyen luat cuoc"))
  func wordsThatLostTheirDiacriticsAreBareOrPlain(word: String) {
    #expect([.bare, .possible(accented: false)].contains(Self.reading(word)))
  }

  @Test(arguments: words("hoach viec thuc quyet nghiep huyet"))
  func stopsWithoutAToneAreBare(word: String) {
    #expect(Self.reading(word) == .bare)
  }

  @Test(arguments: words("plan TTHC strong xyz gov httpd"))
  func foreignWordsAreNotBare(word: String) {
    #expect(Self.reading(word) == .impossible)
  }

  @Test func accentsAreTold() {
    #expect(Self.reading("ban") == .possible(accented: false))
    #expect(Self.reading("bàn") == .possible(accented: true))
    #expect(Self.reading("đi") == .possible(accented: true))
    #expect(Self.reading("") == .impossible)
  }

  @Test func everySyllableOfThePlanIsPossible() {
    let words = TextEncodingTests.plan.split { !$0.isLetter }.filter { $0.contains { $0.isLowercase } && $0.count > 1 }
    let impossible = words.filter { !Self.reading(String($0)).isPossible }
    #expect(impossible == [])
  }
}
