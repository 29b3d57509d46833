import Foundation
import Testing

@testable import PlanCommand

/// Real files made by real programs from a text of this project, read back through the real helper programs.
/// Where a program is absent its test is skipped and says so.
@Suite(.serialized) struct ConversionTests {
  private static let environment = Environment.ofProcess
  private let scratch = try! Scratch()

  private static func has(_ programs: HelperProgram...) -> Bool {
    programs.allSatisfy { $0.location(environment) != nil }
  }

  /// The sample as files of every kind whose programs are here, made once for all tests.
  private static let files: Scratch? = {
    guard let scratch = try? Scratch() else { return nil }
    atexit { try? FileManager.default.removeItem(at: ConversionTests.files!.url) }
    let paragraphs = Samples.plan.split(separator: "\n").map { "<p>\($0)</p>" }.joined(separator: "\n")
    let table = "<table border=1><tr><th>TT</th><th>Việc</th></tr><tr><td>1</td><td>Đào hố trồng cây</td></tr></table>"
    let page = "<html><meta charset=utf-8><body>\(paragraphs)\(table)</body></html>"
    _ = try? scratch.write("plan.html", page)
    _ = try? scratch.write("scan.html", "<html><body><img src=scan.png width=600></body></html>")
    _ = try? BuiltProgram.shell(
      """
      office() { soffice -env:UserInstallation=file://$PWD/profile --headless --convert-to "$2" "$1" >/dev/null 2>&1; }
      pandoc plan.html -o plan.docx
      pandoc plan.html -o plan.odt
      for kind in doc rtf pdf; do office plan.odt $kind; done
      pdftoppm -r 200 -gray -png -f 1 -l 1 -singlefile plan.pdf scan
      pandoc scan.html -o scan.odt
      office scan.odt pdf
      pdfunite plan.pdf scan.pdf both.pdf
      """, in: scratch.url.path)
    return scratch
  }()

  private func bytes(_ name: String) throws -> [UInt8] {
    let files = try #require(Self.files)
    return try InputReader(standardInput: MemorySource([])).bytes(of: FilePath(files.path(name)))
  }

  private func text(_ name: String, seconds: Int = 120) throws -> String {
    let bytes = try bytes(name)
    let kind = InputKind.of(bytes)
    guard case .converters(let converters) = kind.row.reading else {
      Issue.record("\(name) was taken for \(kind)")
      return ""
    }
    let extractor = TextExtractor(environment: Self.environment, seconds: seconds, progress: { _, _ in })
    let found = try extractor.text(of: bytes, kind: kind, converters: converters)
    return String(decoding: found.bytes, as: UTF8.self)
  }

  private func words(_ text: String) -> [Substring] { text.split { " \n\t|-+=_".contains($0) } }

  /// Words of the sample found in the text.
  private func share(of text: String) -> Double {
    let found = Set(words(text))
    let wanted = words(Samples.plan)
    return Double(wanted.filter(found.contains).count) / Double(wanted.count)
  }

  @Test(.enabled(if: has(.pandoc), "skipped: pandoc is not installed"), arguments: ["docx", "odt"])
  func officeFilesThroughPandoc(_ ending: String) throws {
    let found = try text("plan.\(ending)")
    #expect(share(of: found) == 1)
    #expect(found.contains("Đào hố trồng cây"))
    #expect(found.contains("\nI. MỤC ĐÍCH, YÊU CẦU\n"))
  }

  @Test(
    .enabled(if: has(.libreoffice, .pandoc), "skipped: libreoffice or pandoc is not installed"),
    arguments: ["doc", "rtf"])
  func oldOfficeFiles(_ ending: String) throws {
    let found = try text("plan.\(ending)")
    #expect(share(of: found) == 1)
    #expect(found.contains("| 1") && found.contains("Đào hố trồng cây"))
  }

  @Test(
    .enabled(if: has(.libreoffice, .pandoc, .antiword), "skipped: libreoffice, pandoc or antiword is not installed"),
    arguments: [Converter.antiword, .office])
  func everyWayReadsAnOldWordFile(_ converter: Converter) throws {
    let extractor = TextExtractor(environment: Self.environment, seconds: 120, progress: { _, _ in })
    let found = try extractor.text(of: try bytes("plan.doc"), kind: .doc, converters: [converter])
    #expect(share(of: String(decoding: found.bytes, as: UTF8.self)) == 1)
  }

  @Test(
    .enabled(if: has(.libreoffice, .pandoc, .pdftotext), "skipped: libreoffice, pandoc or poppler is not installed"))
  func aPDFWithText() throws {
    #expect(share(of: try text("plan.pdf")) > 0.99)
  }

  @Test(
    .enabled(
      if: has(.libreoffice, .pandoc, .pdftotext, .pdftoppm, .tesseract),
      "skipped: libreoffice, pandoc, poppler or tesseract is not installed"))
  func imagesAndScansAreReadByOCR() throws {
    #expect(share(of: try text("scan.png")) > 0.9)
    #expect(share(of: try text("scan.pdf")) > 0.8)
    #expect(try text("both.pdf").contains("\u{0C}"))
  }

  @Test(
    .enabled(
      if: BuiltProgram.path != nil && has(.libreoffice, .pandoc, .pdftotext, .pdftoppm, .tesseract),
      "skipped: libreoffice, pandoc, poppler or tesseract is not installed"))
  func progressIsToldAndNothingIsLeftBehind() throws {
    try scratch.write("-scan.pdf", try bytes("scan.pdf"))
    let outcome = try BuiltProgram.shell(
      "mkdir tmp; TMPDIR=$PWD/tmp \"$vnplan\" parse --format ndjson -- -scan.pdf; ls -A tmp", in: scratch.url.path)
    #expect(outcome.error.contains("reading page 1 of 1 by OCR"), "\(outcome.error)")
    #expect(outcome.lines.count == 1, "one plan, and an empty folder for temporary files")
    #expect(outcome.output.contains("\"path\":\"-scan.pdf\""))
  }

  @Test(
    .enabled(
      if: has(.libreoffice, .pandoc, .pdftotext, .pdftoppm), "skipped: libreoffice, pandoc or poppler is not installed")
  )
  func aScanWithoutOCRNamesWhatToInstall() throws {
    let files = try #require(Self.files)
    try scratch.write("bin/none", "")
    for name in ["pdftotext", "pdfimages", "pdftoppm"] {
      _ = try BuiltProgram.shell("ln -s \"$(command -v \(name))\" bin/\(name)", in: scratch.url.path)
    }
    let outcome = vnplan(["parse", files.path("scan.pdf")], environment: ["PATH": scratch.path("bin")])
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(outcome.error.contains("apt-get install tesseract-ocr tesseract-ocr-vie"), "\(outcome.error)")
    let text = vnplan(["parse", files.path("plan.pdf")], environment: ["PATH": scratch.path("bin")])
    #expect(text.status == 0)
  }

  @Test func aMissingProgramNamesWhatToInstall() throws {
    let extractor = TextExtractor(environment: Environment(["PATH": "/nonexistent"]), seconds: 1, progress: { _, _ in })
    for (kind, package) in [(InputKind.pdf, "poppler-utils"), (.docx, "pandoc"), (.image, "tesseract-ocr-vie")] {
      guard case .converters(let converters) = kind.row.reading else { continue }
      do {
        _ = try extractor.text(of: [1], kind: kind, converters: converters)
        Issue.record("\(kind) was read without any program")
      } catch {
        #expect(error.code == "missing-program")
        #expect(error.message.contains("apt-get install") && error.message.contains("brew install"))
        #expect(error.message.contains(package))
      }
    }
  }

  @Test(.enabled(if: has(.pdftotext), "skipped: poppler is not installed"))
  func aDamagedFileIsSaidInWordsOfTheProgram() throws {
    let extractor = TextExtractor(environment: Self.environment, seconds: 60, progress: { _, _ in })
    do {
      _ = try extractor.text(of: Array("%PDF-1.4\nnothing of the kind".utf8), kind: .pdf, converters: [.pdfText])
      Issue.record("a broken file was read")
    } catch {
      #expect(error.code == "program-failed" && error.message.contains("pdftotext could not read it ("))
    }
  }

  @Test func doctorTellsWhatIsMissing() {
    let bare = vnplan(["doctor"], environment: ["PATH": "/nonexistent"])
    #expect(bare.status == 0)
    for program in HelperProgram.allCases {
      #expect(bare.output.contains(program.rawValue))
      for package in program.row.apt { #expect(bare.output.contains(package)) }
    }
    #expect(bare.output.contains("missing") && bare.output.contains("a web page"))
  }
}
