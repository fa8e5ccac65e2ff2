import CLibrary

/// The one function that the standard library leaves to C.
enum Power {
    static func of(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
}
