package cues

// What problem-solving earns before anything is seen, in points.
const solvingBase = 40

func solvingRules() []rule {
	return []rule{
		{Cue: Cue{ID: "own-deed", Worth: 120, Shows: "says what you will do", Advice: "Say \"I will\" and the step.", Source: "Packard et al. 2018; Marinova et al. 2018"},
			phrases: []string{"i (will|am) ... {deed}", "i have ... {deed}", "let me ... {deed}"}},
		{Cue: Cue{ID: "time", Worth: 60, Shows: "names a time", Advice: "Say by when.", Source: "complaint handling, meta-analyses"}, phrases: []string{"{time}"}},
	}
}

// solve adds what only the turn can tell.
func (r *reading) solve() {
	r.points[Solving] += solvingBase
	if r.seen("problem-solving/time") == 0 {
		r.missing = append(r.missing, Missing{Criterion: Solving, What: "time", Advice: "Say by when it will be done."})
	}
}

// solvingWords are the kinds of word that problem-solving looks for.
func solvingWords() []wordList {
	return []wordList{
		{classVague, "vague", `
soon shortly eventually later sometime asap someday`},
		{classDeed, "deed", `
refund* replace* send* sent ship* post* deliver* collect* bring* brought fetch* book* rebook*
reserve* hold* held reorder* order* call* ring* rang phone* text* email* mail* write* wrote fix*
repair* mend* sort* put arrange* organise* set* stop* cancel* lift* restore* reset* unlock* open*
reopen* close* block* unblock* remove* delete* correct* change* update* add* credit* pay* paid
transfer* move* swap* exchange* give* gave waive* cover* reimburse* compensate* check* find* look*
trace* track* chase* speak* spoke ask* tell* confirm* print* reprint* sign* drive* come* visit* walk*
stay* wait* take* took pick* get* upgrade* downgrade* escalate* raise* log* report* search* pull*
pack* prepare* make* made build* rebuild* install* start* switch* turn* free* release* extend* issue*
process* test* clean* cut* sew* bake* cook* drop* hand* show* explain* follow* keep*`},
		{classPerson, "person", `
manager supervisor colleague* team engineer technician driver nurse doctor dentist pharmacist
mechanic plumber electrician carer receptionist adviser advisor agent chef owner director head boss
specialist teacher courier foreman crew partner cashier caretaker inspector handler`},
		{classRemedy, "remedy", `
refund* replacement* credit voucher* discount compensation reimbursement repair exchange upgrade
alternative loan spare`},
	}
}
