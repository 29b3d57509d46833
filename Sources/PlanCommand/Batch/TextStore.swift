import Synchronization

/// The texts that helper programs got out of inputs, kept beside the result: the lines and bytes of a plan read from a
/// scan point into them, and a run that goes on need not read a scan again. A whole text has the time of its input, and
/// is taken again only while that is so; one in which pages may be missing is never taken again.
final class TextStore: Sendable {
  private let folder: Mutex<OutputFolder>
  private let mirror: MirrorPath

  init(_ folder: sending OutputFolder, _ mirror: MirrorPath) {
    self.folder = Mutex(folder)
    self.mirror = mirror
  }

  /// The text of an input: the one that is kept, or a new one, which is kept then.
  func text(
    of input: FilePath, _ info: FileInfo, extract: () throws(InputProblem) -> ExtractedText
  ) throws(InputProblem) -> ExtractedText {
    let path = mirror.text(input)
    if let kept = try? kept(path, info) { return ExtractedText(bytes: kept) }
    let text = try extract()
    do throws(SystemError) {
      try folder.withLock { (folder) throws(SystemError) in
        let file = try folder.newFile(path, temporary: "part-text")
        try file.write(text.bytes.span)
        if text.thinPages.isEmpty { try file.setModified(info.modified) }
        try file.commit(durable: false)
      }
    } catch {
      throw .system(error)
    }
    return text
  }

  func remove(_ input: FilePath) { folder.withLock { _ = $0.remove(mirror.text(input)) } }

  private func kept(_ path: FilePath, _ info: FileInfo) throws(SystemError) -> [UInt8]? {
    try folder.withLock { (folder) throws(SystemError) in
      guard let file = try folder.existingFile(path) else { return nil }
      let found = try file.info()
      guard found.modified == info.modified else { return nil }
      return try file.readAll(expected: found.size, limit: InputProblem.largestInput)
    }
  }
}
