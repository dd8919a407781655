package diagram

// The outcomes of the format. Each has a shape of its own in every drawing:
// resolved a double border, partly round corners, lost cut ones.
const (
	resolved = "resolved"
	partly   = "partly"
	lost     = "lost"
)

// look is how a kind of box is coloured. Text on the fill has a contrast of
// more than 7 to 1, borders on white more than 4.5 to 1.
type look struct{ fill, stroke string }

const (
	ink      = "#16202c" // text
	faint    = "#46525f" // lesser text
	paper    = "#ffffff"
	cardLine = "#8994a1"
	wireLine = "#5a6775"
	bestLine = "#0b4fa8"
)

// lookOf gives the look of an ending of that outcome, or of a turn.
func lookOf(outcome string) look {
	switch outcome {
	case resolved:
		return look{"#e2f4e5", "#1d7034"}
	case partly:
		return look{"#fdf1d3", "#8a5a00"}
	case lost:
		return look{"#fde6e4", "#b3261e"}
	}
	return look{"#eaf1fb", "#2d5a93"}
}
