#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The environment variables that the program looks at.
public struct Environment: Sendable {
  private var variables: [String: String]

  public init(_ variables: [String: String] = [:]) { self.variables = variables }

  /// The value of a variable; nil where it is not set.
  public subscript(name: String) -> String? { variables[name] }

  private static let names = ["NO_COLOR", "TERM", "COLUMNS", "TMPDIR", "PATH"]

  /// The environment of this process.
  public static var ofProcess: Environment {
    var found: [String: String] = [:]
    for name in names {
      if let value = getenv(name) { found[name] = String(cString: value) }
    }
    return Environment(found)
  }

  /// True unless the person (NO_COLOR, see no-color.org) or the terminal asks for plain text.
  var allowsColor: Bool { (self["NO_COLOR"] ?? "").isEmpty && self["TERM"] != "dumb" }
}
