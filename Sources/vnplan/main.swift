import PlanCommand

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

StandardStream.prepare()
Memory.keepFreed()
StopFlag.install()
/// The words as the system hands them over; `CommandLine.arguments` would repair names that are not UTF-8.
let words = (1..<max(1, Int(CommandLine.argc))).compactMap { index -> [UInt8]? in
  CommandLine.unsafeArgv[index].map { word in (0..<strlen(word)).map { UInt8(bitPattern: word[$0]) } }
}
exit(CommandLineTool(.standard).run(words).code)
