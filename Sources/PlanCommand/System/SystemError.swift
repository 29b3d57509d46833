#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system refused, by its error number.
public struct SystemError: Error, Equatable, Sendable {
  /// A value of `errno`.
  public var code: Int32

  public init(code: Int32) { self.code = code }

  /// The error of the call that just failed.
  static var last: SystemError { SystemError(code: errno) }

  static let noSuchFile = SystemError(code: ENOENT)
  static let interrupted = SystemError(code: EINTR)

  /// What is wrong and what to do, for an office clerk: "no such file; check the spelling of the name".
  public var message: String {
    Self.words.first { $0.code == code }?.message ?? String(cString: strerror(code))
  }

  private static let words: [(code: Int32, message: String)] = [
    (ENOENT, "no such file or folder; check the spelling of the name"),
    (EACCES, "you are not allowed to open this; ask its owner for the right to it"),
    (EPERM, "the system does not permit this; ask its owner for the right to it"),
    (EISDIR, "this is a folder; name the files in it, or use “vnplan batch” for whole folders"),
    (ENOTDIR, "a part of this path is a file, not a folder; check the spelling of the path"),
    (ELOOP, "this link leads in a circle or is not followed here; name the file itself"),
    (ENAMETOOLONG, "the path is too long; move the file nearer to the top of the disk"),
    (ENOSPC, "the disk is full; free some space and run again"),
    (EDQUOT, "your share of the disk is used up; free some space and run again"),
    (EFBIG, "the file would grow larger than the system allows; write to another place"),
    (EROFS, "this disk can only be read; write to another place"),
    (EMFILE, "too many files are open at once; run again with fewer --jobs"),
    (ENFILE, "too many files are open on this machine; close some programs and run again"),
    (EEXIST, "something of this name is already there; move it away or choose another name"),
    (ENOTEMPTY, "this folder is not empty; choose another"),
    (EIO, "the disk could not read or write this; it may be damaged, try a copy"),
    (EBADF, "this stream is closed; run again without closing it"),
    (ENOMEM, "there is not enough memory; close some programs and run again"),
    (EAGAIN, "the system is short of processes or memory; run again with fewer --jobs"),
  ]
}

/// Calls again where a signal interrupted that does not ask to stop; throws the error number of a call that gives -1.
func retrying<I: FixedWidthInteger & SignedInteger>(_ call: () -> I) throws(SystemError) -> I {
  while true {
    let result = call()
    if result != -1 { return result }
    if errno != EINTR || StopFlag.isRaised { throw .last }
  }
}
