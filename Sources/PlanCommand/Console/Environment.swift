#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The environment variables that the program looks at.
public struct Environment: Sendable {
  /// The environment of this process.
  public static let ofProcess = Environment(variables: nil)

  /// Nil for those of the process.
  private let variables: [String: String]?

  /// Variables of a caller's own.
  public init(_ variables: [String: String] = [:]) { self.init(variables: variables) }

  private init(variables: [String: String]?) { self.variables = variables }

  /// The value of a variable; nil where it is not set.
  public subscript(name: String) -> String? {
    guard let variables else { return getenv(name).map { String(cString: $0) } }
    return variables[name]
  }

  /// True unless the person (NO_COLOR, see no-color.org) or the terminal asks for plain text.
  var allowsColor: Bool { (self["NO_COLOR"] ?? "").isEmpty && self["TERM"] != "dumb" }
}
