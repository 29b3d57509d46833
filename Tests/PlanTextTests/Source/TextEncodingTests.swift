import Foundation
import PlanTestSupport
import Testing

@testable import PlanText

/// A way in which a text may stand in an archive.
struct ArchiveForm: CustomTestStringConvertible, Sendable {
  let encoding: TextEncoding
  let name: String
  let encode: @Sendable (String) -> [UInt8]

  var testDescription: String { name }

  init(_ encoding: TextEncoding, _ name: String? = nil, _ encode: @escaping @Sendable (String) -> [UInt8]) {
    self.encoding = encoding
    self.name = name ?? encoding.rawValue
    self.encode = encode
  }

  static let utf8: [ArchiveForm] = [
    ArchiveForm(.utf8) { Array($0.utf8) },
    ArchiveForm(.utf8, "NFD") { Array($0.decomposedStringWithCanonicalMapping.utf8) },
    ArchiveForm(.utf8, "byte-order mark") { [0xEF, 0xBB, 0xBF] + Array($0.utf8) },
  ]
  static let others: [ArchiveForm] = [
    ArchiveForm(.utf16LittleEndian) { ArchiveEncoders.utf16($0, isBigEndian: false) },
    ArchiveForm(.utf16LittleEndian, "utf-16le with mark") {
      [0xFF, 0xFE] + ArchiveEncoders.utf16($0, isBigEndian: false)
    },
    ArchiveForm(.utf16BigEndian) { ArchiveEncoders.utf16($0, isBigEndian: true) },
    ArchiveForm(.utf16BigEndian, "utf-16be with mark") { [0xFE, 0xFF] + ArchiveEncoders.utf16($0, isBigEndian: true) },
    ArchiveForm(.vniWindows, nil, ArchiveEncoders.vni), ArchiveForm(.viscii, nil, ArchiveEncoders.viscii),
    ArchiveForm(.windows1258, nil, ArchiveEncoders.windows1258),
    ArchiveForm(.vniAsWindows1252) { ArchiveEncoders.mojibake(ArchiveEncoders.vni($0)) },
    ArchiveForm(.utf8AsWindows1252) { ArchiveEncoders.mojibake(Array($0.utf8)) },
    ArchiveForm(.utf8AsWindows1252, "twice") { ArchiveEncoders.mojibake(ArchiveEncoders.mojibake(Array($0.utf8))) },
    ArchiveForm(.utf8AsWindows1252, "with byte-order mark") {
      [0xEF, 0xBB, 0xBF] + ArchiveEncoders.mojibake(Array($0.utf8))
    },
  ]
  /// These lose capitals.
  static let tcvn3: [ArchiveForm] = [
    ArchiveForm(.tcvn3, nil, ArchiveEncoders.tcvn3),
    ArchiveForm(.tcvn3AsWindows1252) { ArchiveEncoders.mojibake(ArchiveEncoders.tcvn3($0)) },
  ]
}

@Suite struct TextEncodingTests {
  static let plan = (try? Fixtures.text("encodings/plan.txt")) ?? ""
  /// VISCII has no quotation marks of its own.
  static let plainPlan = plan.replacing("“", with: "\"").replacing("”", with: "\"")

  static func text(_ source: SourceText) -> String { String(decoding: source.bytes, as: UTF8.self) }
  /// Bytes are compared, for strings are equal whatever their normal form.
  static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func thePlanHasEveryLetter() {
    #expect(ArchiveEncoders.letters.filter { !Self.plan.contains($0) } == [])
  }

  @Test(arguments: ArchiveForm.utf8 + ArchiveForm.others)
  func aPlanComesBack(form: ArchiveForm) {
    let source = SourceText(form.encode(Self.plainPlan))
    #expect(source.encoding == form.encoding)
    #expect(source.bytes == Self.bytes(Self.plainPlan))
    #expect(source.diagnostics.isEmpty)
  }

  /// What a program made of a PDF whose fonts do not say which letters they show.
  @Test(arguments: [ArchiveEncoders.GlyphNumbering.letter, .word, .everyWord], [UInt32(0x4A4), 0x328])
  func aPlanInNumbersOfGlyphsComesBack(numbering: ArchiveEncoders.GlyphNumbering, firstOfDotted: UInt32) {
    // The number of a bracket is white space, so that programs drop it.
    let plan = Self.plan.replacing("(b/c)", with: "b/c")
    let printed = ArchiveEncoders.glyphNumbers(plan, numbering, firstOfDotted: firstOfDotted)
    let source = SourceText(printed)
    #expect(source.encoding == .glyphNumbers)
    let (found, wanted) = (Self.text(source).split(separator: "\n"), plan.split(separator: "\n"))
    for (found, wanted) in zip(found, wanted) { #expect(found == wanted) }
    #expect(source.diagnostics.allSatisfy { $0.kind == .lettersRestored })
    let lines = String(decoding: printed, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for diagnostic in source.diagnostics { #expect(diagnostic.printed == lines[Int(diagnostic.lines.first) - 1]) }
  }

  @Test(arguments: ArchiveForm.tcvn3)
  func aPlanInTCVN3ComesBackButForCapitals(form: ArchiveForm) {
    let source = SourceText(form.encode(Self.plan))
    #expect(source.encoding == form.encoding)
    #expect(Self.text(source).lowercased() == Self.plan.lowercased())
    let words = zip(Self.text(source).split(separator: " "), Self.plan.split(separator: " "))
    let changed = Set(words.filter { $0 != $1 }.map { String($1.prefix(1)) })
    #expect(changed.isSubset(of: ["Ủ", "Ỷ", "Ỏ", "Ẩ"]), "only first letters of names stay small")
    #expect(source.diagnostics.isEmpty)
  }

  /// Files written by glibc's iconv (VISCII and TCVN5712-1 without quotation marks, which they do not have).
  @Test(arguments: [
    ("viscii", TextEncoding.viscii), ("tcvn5712", .tcvn3), ("windows-1258", .windows1258), ("vni-windows", .vniWindows),
  ])
  func filesOfOtherProgramsAreRead(name: String, encoding: TextEncoding) throws {
    let source = SourceText(try Fixtures.bytes("encodings/plan.\(name)"))
    let hasQuotes = name == "windows-1258" || name == "vni-windows"
    let wanted = hasQuotes ? Self.plan : Self.plan.replacing("“", with: "").replacing("”", with: "")
    #expect(source.encoding == encoding)
    #expect(source.bytes == Self.bytes(wanted))
    #expect(source.diagnostics.isEmpty)
  }

  @Test(arguments: ArchiveForm.utf8 + ArchiveForm.others + ArchiveForm.tcvn3)
  func theEncodingCanBeNamed(form: ArchiveForm) {
    let text = "Kế hoạch"
    let source = SourceText(form.encode(text), encoding: form.encoding)
    #expect(source.encoding == form.encoding)
    #expect(source.bytes == Self.bytes(text))
  }

  @Test(arguments: ArchiveForm.others + ArchiveForm.tcvn3)
  func everyLetterIsReadInEveryForm(form: ArchiveForm) {
    let text = ArchiveEncoders.letters.map { "x\($0)x " }.joined()
    #expect(SourceText(form.encode(text), encoding: form.encoding).bytes == Self.bytes(text))
  }

  @Test(arguments: ArchiveForm.others)
  func everyCapitalIsReadInEveryForm(form: ArchiveForm) {
    let text = ArchiveEncoders.capitals.map { "X\($0)X " }.joined()
    #expect(SourceText(form.encode(text), encoding: form.encoding).bytes == Self.bytes(text))
  }

  @Test(arguments: ArchiveForm.utf8 + ArchiveForm.others + ArchiveForm.tcvn3)
  func offsetsLeadIntoTheDecodedText(form: ArchiveForm) {
    let file = form.encode("Kế hoạch số 5:\r\n- ủy ban, Ủy ban.\r\n")
    let source = SourceText(file, encoding: form.encoding)
    let decoded = form.encoding == .utf8 ? file : form.encoding.row.decode(file).bytes
    SourceTextTests.checkOffsets(source, decoded: decoded)
  }

  @Test func composedMarksOfWindows1258AreBackedByOffsets() {
    let source = SourceText(ArchiveEncoders.windows1258("Kế hoạch"), encoding: .windows1258)
    #expect(source.decodedOffset(4) == 5, "ế is ê and a mark in the decoded text")
  }

  // MARK: Any bytes

  /// Bytes that mean something in one encoding or another.
  static let salad: [UInt8] = [
    0x00, 0x0A, 0x20, 0x41, 0x6F, 0x79, 0x80, 0x91, 0xA0, 0xB5, 0xBA, 0xBF, 0xC2, 0xC3, 0xCC, 0xCD, 0xD8, 0xDC, 0xE1,
    0xED,
    0xEF, 0xF0, 0xF4, 0xF9, 0xFE, 0xFF,
  ]

  @Test(arguments: TextEncoding.allCases.map(Optional.some) + [nil])
  func anyBytesGiveAText(encoding: TextEncoding?) {
    var random = SplitMix64(seed: 7)
    for round in 0..<300 {
      let file = (0..<round % 40).map { _ in Self.salad.randomElement(using: &random) ?? 0 }
      let source = SourceText(file, encoding: encoding)
      #expect(UTF8Scan(source.bytes.span).isWellFormed, "\(file)")
      let origins = (0...source.bytes.count).map { source.decodedOffset(Int32($0)) }
      #expect(origins == origins.sorted(), "\(file)")
      for diagnostic in source.diagnostics { #expect(diagnostic.range.upper <= source.bytes.count, "\(file)") }
    }
  }

  // MARK: Names

  @Test(arguments: [
    ("UTF-8", TextEncoding.utf8), ("utf8", .utf8), ("UTF_16LE", .utf16LittleEndian), ("TCVN3", .tcvn3), ("abc", .tcvn3),
    ("TCVN5712-1", .tcvn3), ("VNI Windows", .vniWindows), ("vni", .vniWindows), ("VISCII", .viscii),
    ("cp1258", .windows1258), ("Windows-1258", .windows1258), ("tcvn3-as-windows-1252", .tcvn3AsWindows1252),
  ])
  func namesAndAliasesAreKnown(name: String, encoding: TextEncoding) {
    #expect(TextEncoding(named: name) == encoding)
  }

  @Test(arguments: ["", "utf-7", "vietnamese", "tcvn4"])
  func otherNamesAreNot(name: String) {
    #expect(TextEncoding(named: name) == nil)
  }

  @Test func noNameStandsForTwoEncodings() {
    for encoding in TextEncoding.allCases {
      for name in [encoding.rawValue] + encoding.aliases { #expect(TextEncoding(named: name) == encoding) }
    }
  }

  // MARK: Losses

  @Test func whatHasNoMappingIsCounted() {
    let source = SourceText(Self.bytes("K\u{1}") + [0x81, 0xD5, 0x0A, 0x90, 0x0A], encoding: .tcvn3)
    #expect(source.bytes == Self.bytes("K\u{1}\u{FFFD}ế\n\u{FFFD}\n"))
    #expect(source.diagnostics.map(\.kind) == [.unmappedCharacters])
    #expect(source.diagnostics.first?.printed == "2")
    #expect(source.diagnostics.first?.meant == "tcvn3")
    #expect(source.diagnostics.first?.range == SourceRange(2, 5))
  }

  @Test(arguments: [false, true])
  func surrogatesWithoutTheirPairAreCounted(isBigEndian: Bool) {
    let units: [UInt16] = [0x4B, 0xD800, 0x41, 0xDC00, 0xD83D, 0xDE00]
    let file = units.flatMap { isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let source = SourceText(file + [0x41], encoding: isBigEndian ? .utf16BigEndian : .utf16LittleEndian)
    #expect(source.bytes == Self.bytes("K\u{FFFD}A\u{FFFD}😀\u{FFFD}"))
    #expect(source.diagnostics.map(\.kind) == [.unmappedCharacters])
    #expect(source.diagnostics.first?.printed == "3")
  }

  @Test func bytesThatWereLostInMojibakeAreCounted() {
    let whole = String(decoding: ArchiveEncoders.mojibake(Self.bytes("Độc lập đề nghị")), as: UTF8.self)
    let source = SourceText(Self.bytes(whole.replacing("\u{90}", with: "\u{FFFD}")), encoding: .utf8AsWindows1252)
    #expect(source.bytes == Self.bytes("\u{FFFD}ộc lập đề nghị"))
    #expect(source.diagnostics.map(\.kind) == [.unmappedCharacters])
  }

  @Test func noBreakSpacesThatBecamePlainOnesAreReadInMojibake() {
    let whole = String(decoding: ArchiveEncoders.mojibake(Self.bytes("và làm nhà Ơ")), as: UTF8.self)
    let source = SourceText(Self.bytes(whole.replacing("\u{A0}", with: " ")), encoding: .utf8AsWindows1252)
    #expect(source.bytes == Self.bytes("và làm nhà Ơ"))
  }

  // MARK: Capitals of TCVN3

  @Test(arguments: [
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("ỦY BAN NHÂN DÂN XÃ Ỷ LA", "ỦY BAN NHÂN DÂN XÃ Ỷ LA"), ("Xã Tản Hồng", "Xã Tản Hồng"),
    ("Số: 05/KH-UBND", "Số: 05/KH-UBND"),
    ("Sở KHĐT báo cáo", "Sở KHĐT báo cáo"), ("Ủy ban nhân dân", "ủy ban nhân dân"), ("II. TỔ CHỨC", "II. TỔ CHỨC"),
    ("Về VIỆC CHỈNH LÝ", "VỀ VIỆC CHỈNH LÝ"), ("Kế hoạch HẰNG NĂM", "Kế hoạch HẰNG NĂM"), ("KẾ\nhoạch", "Kế\nhoạch"),
  ])
  func wordsOfCapitalsGetTheirCapitalsBack(written: String, read: String) {
    #expect(SourceText(ArchiveEncoders.tcvn3(written), encoding: .tcvn3).bytes == Self.bytes(read))
  }
}
