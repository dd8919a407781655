package cues

// What listening earns before anything is seen, in points.
const listeningBase = 60

func listeningRules() []rule {
	return []rule{
		{Cue: Cue{ID: "plays-back-fact", Worth: 60, Shows: "plays back what the customer said", Source: "motivational interviewing, MITI 4.2: reflections"}},
		{Cue: Cue{ID: "feeling", Worth: 50, Shows: "names what the customer may feel", Advice: "Name the feeling, and what brought it about.", Source: "EPITOME: emotional reactions and interpretations"},
			phrases: []string{"{feeling}", "{grim}"}},
		{Cue: Cue{ID: "open-question", Worth: 50, Shows: "asks an open question", Source: "motivational interviewing, MITI 4.2: open questions"},
			phrases: []string{"^ ...6 (what|how|which) ... ?"}},
	}
}

// listen adds what only the turn can tell.
func (r *reading) listen() {
	r.points[Listening] += listeningBase
	worth := r.rule(r.at("listening/plays-back-fact")).Worth
	told := 0
	for _, f := range r.facts {
		if !f.found || f.copied || f.denied {
			continue
		}
		r.give("listening/plays-back-fact", f.start, f.end, worth>>min(told, 3))
		told++
	}
	for i, f := range r.facts {
		if !f.found {
			r.missing = append(r.missing, Missing{Criterion: Listening, What: "fact", Fact: r.turn.facts[i], Advice: "Say back what the customer told you, in your own words."})
		}
	}
}

// listeningWords are the kinds of word that listening looks for.
func listeningWords() []wordList {
	return []wordList{
		{classFeeling, "feeling", `
angry anger annoyed annoying upset upsetting worried worry worrying worries frightened frightening
scared scary afraid fear anxious anxiety nervous shaken shaking stressed stress stressful frustrated
frustrating frustration disappointed disappointing disappointment hurt hurtful hurting humiliated
humiliating humiliation embarrassed embarrassing embarrassment ashamed furious fuming livid exhausted
exhausting tired tiring desperate despair sad sadness saddened grief grieving heartbroken
heartbreaking devastated devastating distressed distressing distress panic panicked alarmed alarming
unsettled unsettling uneasy helpless powerless lonely alone abandoned ignored dismissed unheard
invisible insulted insulting disrespected betrayed betrayal cheated robbed violated confused
confusing overwhelmed overwhelming lost mortified mortifying shocked shocking horrified horrifying
terrified terrifying dread dreading dreaded trust patience sick worn fed torn let down stranded
trapped stuck`},
		{classGrim, "grim", `
awful terrible horrible dreadful appalling unacceptable unfair unjust wrong rotten grim bleak
miserable maddening infuriating galling cruel bitter nightmare hard tough rough painful unbearable
intolerable ridiculous absurd bad worse worst nasty horrendous ghastly harsh brutal disgraceful
inexcusable`},
	}
}
