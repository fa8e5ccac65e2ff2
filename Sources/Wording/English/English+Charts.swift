extension English {
    static func text(for phrase: ChartPhrase) -> String {
        switch phrase {
        case .drawn(let from, let to): "Drawing, \(from) to \(to)"
        case .result: "Result"
        case .share: "Share"
        case .ofAll: "Of all"
        case .what: "What"
        case .partOf(let part, let whole): "\(part) of \(whole)"
        case .all: "All"
        case .smaller(let count): "\(count) smaller ones"
        case .signed(let figure): signed(figure)
        case .starred(let text): "\(text) *"
        case .noneOf(let label): "no \(lowered(label))"
        case .offTheScale(let names): "Beyond the scale of the bars: \(signs.list(names))"
        case .limitAt(let figure): "limit \(figure)"
        case .worthAt(let figure): "worth \(figure)"
        case .earnedAndLost(let earned, let gain, let lost, let loss):
            earnedAndLost(earned, gain, lost, loss)
        case .narrowest(let step, let share): "Narrowest: \(step), \(figure(share)) of the step before"
        case .lowest(let names, let figure): "Lowest: \(signs.list(names)) (\(figure))"
        case .lowestCount(let count, let all, let figure): "\(count) of \(all) are lowest, at \(figure)"
        case .always(let label, let figure): "\(label): \(figure)"
        case .between(let label, let least, let low, let most, let high):
            "\(label): from \(least) (\(low)) to \(most) (\(high))"
        case .range(let label, let least, let most): "\(label): from \(least) to \(most)"
        case .shareOf(let part, let share, let whole): "\(part): \(figure(share)) of \(lowered(whole))"
        case .less(let gain, let cost): "Result: \(lowered(gain)) less \(lowered(cost))"
        case .eachBegins: "Each bar begins where the one above ends"
        case .partlyKnown: "* Not known in full: the true result is lower where a cost is missing"
        case .dotAt(let label, let firm):
            "Dot: \(lowered(label))" + (firm.map { "; a ring where this is not known: \(lowered($0))" } ?? "")
        case .lines(let limit, let worth, let isLessBetter): lines(limit, worth, isLessBetter)
        case .fellAway: "Bar: what is left at a step; light: what did not go on, lost or still open"
        case .fullAndHollow(let full, let hollow): "Full dot: \(lowered(full)); ring: \(lowered(hollow))"
        case .time: "Time"
        case .ownScale: "Drawing on a scale of its own"
        case .limitTitle: "Limit"
        case .keptTitle: "Kept?"
        case .kept(true?): "Kept"
        case .kept(false?): "Not kept"
        case .kept(nil): "Not known"
        case .spread(let label, let middle, let longest):
            "\(label): \(middle)" + (longest.map { ", the longest \($0)" } ?? "")
        case .keptOf(let kept, let all): "\(kept) of \(all) limits are kept"
        case .flowed(let from, let to): "From \(from) at the start to \(to) at the end"
        case .dotEach: "Dot: a single case; stroke: the middle; a ring is an average or an estimate"
        case .dashed(let label): "Dashed: \(lowered(label))"
        case .ownScales(let withMargins):
            "Each row has its own scale. Stroke: the limit"
                + (withMargins ? "; thin line: what chance alone explains (90 %)" : "")
        case .wholeAt(let figure): "Dashed: all together, \(figure)"
        case .whyTitle: "Why"
        }
    }

    private static func earnedAndLost(_ earned: Int, _ gain: Quantity, _ lost: Int, _ loss: Quantity)
        -> String
    {
        let parts = [
            earned > 0 ? "\(earned) earned \(figure(gain))" : nil,
            lost > 0 ? "\(lost) lost \(figure(loss))" : nil,
        ].compactMap { $0 }
        return parts.isEmpty ? "Nothing was earned and nothing lost" : signs.list(parts)
    }

    private static func lines(_ limit: String, _ worth: String?, _ isLessBetter: Bool) -> String {
        let sides = isLessBetter ? ("Left", "right") : ("Right", "left")
        guard let worth else { return "Line: \(lowered(limit))" }
        return "\(sides.0) line: \(lowered(limit)); \(sides.1) line: \(lowered(worth))"
    }

    /// With a sign, and a true minus.
    private static func signed(_ figure: Double) -> String {
        let digits = numbers.rounded(abs(figure))
        guard digits != "0" else { return digits }
        return (figure < 0 ? "\u{2212}" : "+") + digits
    }
}
