#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads the bytes of an input.
struct InputReader: Sendable {
  /// What standard input is called in messages.
  static let standardInputName = "(standard input)"

  let standardInput: any ByteSource

  /// All bytes of a file, a named pipe or, for `-`, standard input.
  func bytes(of path: FilePath) throws(InputProblem) -> [UInt8] {
    let bytes: [UInt8]
    do {
      bytes = path.isStandardStream ? try standardInput.readAll(limit: InputProblem.largestInput) : try read(path)
    } catch {
      throw InputProblem(error)
    }
    guard bytes.count <= InputProblem.largestInput else { throw .tooLarge }
    return bytes
  }

  /// Opens a file or named pipe to read it a little at a time.
  static func open(_ path: FilePath) throws(InputProblem) -> any ByteSource {
    do throws(SystemError) {
      let file = try OpenFile(path, flags: O_RDONLY)
      if try file.info().kind == .folder { throw SystemError(code: EISDIR) }
      return file
    } catch {
      throw InputProblem(error)
    }
  }

  private func read(_ path: FilePath) throws(SystemError) -> [UInt8] {
    let file = try OpenFile(path, flags: O_RDONLY)
    let info = try file.info()
    if info.kind == .folder { throw SystemError(code: EISDIR) }
    return try file.readAll(expected: min(info.size, InputProblem.largestInput), limit: InputProblem.largestInput)
  }
}

extension InputProblem {
  init(_ error: SystemError) { self = error.code == EISDIR ? .folder : .system(error) }
}
