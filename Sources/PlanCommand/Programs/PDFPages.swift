/// The pages of a PDF file: their text layer, and where that holds next to nothing, their image read by OCR.
///
/// A scan that was signed digitally has the words of its stamp as a text layer, so a page with little text is read
/// as an image too, and the reading with more in it is taken.
struct PDFPages {
  /// Pages with fewer letters than this may be scans.
  private static let thin = 250

  private let conversion: Conversion

  init(_ conversion: Conversion) { self.conversion = conversion }

  /// The text layer.
  func layerOnly() throws(InputProblem) -> ExtractedText {
    let pages = try layers()
    return ExtractedText(
      bytes: Self.joined(pages), thinPages: pages.indices.filter { Self.isThin(pages[$0]) }.map { $0 + 1 })
  }

  /// The text layer, and OCR for pages that have none.
  func withScans() throws(InputProblem) -> ExtractedText {
    var pages = try layers()
    for index in pages.indices where Self.isThin(pages[index]) {
      conversion.progress(index + 1, pages.count)
      let scanned = try recognized(page: index + 1)
      if ExtractedText.weight(scanned[...]) > 2 * ExtractedText.weight(pages[index][...]) { pages[index] = scanned }
    }
    return ExtractedText(bytes: Self.joined(pages))
  }

  private func layers() throws(InputProblem) -> [[UInt8]] {
    var pages = try conversion.layout(of: conversion.input).split(separator: 0x0C, omittingEmptySubsequences: false)
      .map(Array.init)
    if pages.last?.isEmpty == true { pages.removeLast() }
    return pages
  }

  private func recognized(page: Int) throws(InputProblem) -> [UInt8] {
    let image = conversion.folder.path.appending("page")
    let number = FilePath(String(page))
    let resolution = FilePath(String(try resolution(of: number)))
    _ = try conversion.run(
      .pdftoppm,
      ["-r", resolution, "-gray", "-png", "-f", number, "-l", number, "-singlefile", conversion.input, image])
    let text = try conversion.recognize(FilePath(bytes: image.bytes + Array(".png".utf8)))
    return text.filter { $0 != 0x0C }
  }

  /// The resolution at which the page was scanned, in dots an inch: drawn at another, its letters blur. 300 where
  /// the page holds no image, or one too coarse or too fine for OCR.
  private func resolution(of page: FilePath) throws(InputProblem) -> Int {
    let table = try conversion.run(.pdfimages, ["-list", "-f", page, "-l", page, conversion.input])
    let rows = table.split(separator: 0x0A).map { line in
      line.split(separator: 0x20).map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    }
    // Columns: page, number, type, width, height, five more, object, id, dots an inch across, dots an inch down, …
    let largest = rows.filter { $0.count > 13 }.max { $0[3] * $0[4] < $1[3] * $1[4] }
    guard let dots = largest?[12], (150...450).contains(dots) else { return 300 }
    return dots
  }

  private static func isThin(_ page: [UInt8]) -> Bool { ExtractedText.weight(page[...]) < thin }

  private static func joined(_ pages: [[UInt8]]) -> [UInt8] { Array(pages.joined(separator: [0x0C])) }
}
