package cues

// What calm earns before anything is seen, in points.
const calmBase = 170

func calmRules() []rule {
	return []rule{
		{Cue: Cue{ID: "apology", Worth: 60, Shows: "is sorry for something named", Advice: "Say what you are sorry for.", Source: "Danescu-Niculescu-Mizil et al. 2013; Lewicki et al. 2016"},
			phrases: []string{"i [am] [so|very|really|truly] sorry (for|about|that)", "i apologise", "my apologies"}},
		{Cue: Cue{ID: "calm-down", Worth: -150, Shows: "tells the customer how to feel", Advice: "Say what you see, and give it room.", Source: "call-centre quality practice; Kuo et al. 2022"},
			phrases: []string{"calm down", "^ relax", "(no|not any) need to (shout|worry|be|get)"}, cap: 60},
	}
}

// keepCalm adds what only the turn can tell.
func (r *reading) keepCalm() {
	r.points[Calm] += calmBase
}

// calmWords are the kinds of word that calm looks for.
func calmWords() []wordList {
	return []wordList{
		{classInsult, "insult", `
idiot idiots stupid fool foolish moron dumb liar liars crazy hysterical pathetic clueless ridiculous
rude bloody damn fuck* shit* crap bastard* bitch* arse ass bollocks wtf`},
	}
}
