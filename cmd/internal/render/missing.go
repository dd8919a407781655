package render

import "rehearse/scoring/cues"

// missed is what a reply left out, in plain words.
type missed struct {
	said string // as a sentence without its capital and full stop: "you named no time"
	what string // by itself, for a list: "a time"
}

// leftOut puts what a reply left out into words; both are empty for what nobody
// has found words for.
func leftOut(m cues.Missing) missed {
	switch m.What {
	case "fact":
		return missed{"you didn't play back what the customer told you", "what the customer told you"}
	case "feeling":
		return missed{"you didn't name what the customer feels", "the customer's feeling"}
	case "theirs":
		return missed{"you took up nothing of what the customer said", "anything that the customer said"}
	case "point":
		return missed{"you said nothing to what the customer wants", "what the customer wants"}
	case "step":
		return missed{"you named no step", "a step"}
	case "time":
		return missed{"you named no time", "a time"}
	case "check":
		return missed{"you didn't check that it will do", "a check that it will do"}
	}
	return missed{}
}
