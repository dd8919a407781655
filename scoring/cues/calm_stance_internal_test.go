package cues

import (
	"slices"
	"testing"
)

// TestStancePairs holds which of two replies is the calmer where no single word
// tells.
func TestStancePairs(t *testing.T) {
	const (
		tower  = "The scaffolding you left blocks my bedroom window. It was to be gone in May and it's August."
		sister = "I'm sorry to ring again about my sister's headstone, I know I'm a nuisance."
		pool   = "You never told me that the pool would be shut."
	)
	for _, p := range []calmPair{
		// from person to person, and of such things in general
		{tower, "I can see May in your contract, and you've waited till August with us.", "May is in the contract, and August is the date that the council has."},
		{tower, "I left it there and I know what you look at every morning.", "Scaffolds are put up for months at times, it's the same in every street."},
		// an apology taken back in the next sentence
		{tower, "I'm sorry about your window. Still, I can have it down by Friday.", "I'm sorry about your window. Still, the street has to be safe in August."},
		// what is so because it is so
		{tower, "May was May, and we let it slip.", "A scaffold is a scaffold, it's not a curtain."},
		// the work done is courteous
		{tower, "The men will be at your window at eight tomorrow and they take it down.", "The scaffolding is a matter for the office."},
		// who blames themselves is contradicted kindly
		{sister, "You are not a nuisance at all, and it's our headstone to get right.", "You are a bit of a nuisance, and the headstone is in the queue."},
		// the fault taken in their own words
		{pool, "We never told you, that's so.", "You were never told, that's so."},
		// the manner, not the matter
		{tower, "Tell me how long it's been dark in there.", "I won't be spoken to in that tone about it."},
		{tower, "You have every reason to be loud about it.", "There's no need to be loud about it."},
	} {
		better, worse := scoreCalm(p.customer, p.better), scoreCalm(p.customer, p.worse)
		if better.Marks[Calm].Points <= worse.Marks[Calm].Points {
			t.Errorf("%q has %d points, %q has %d", p.better, better.Marks[Calm].Points, p.worse, worse.Marks[Calm].Points)
		}
	}
}

// TestPlainWorkIsCourteous holds that work alone reaches courtesy, and not warmth.
func TestPlainWorkIsCourteous(t *testing.T) {
	const cold = "Your plumber left the heating off at noon and my baby is cold."
	for reply, level := range map[string]int{
		"The heating has been off since noon, with a baby in the house. I've sent the plumber back and he'll have it on by six tonight. I've put a heater for your baby's room in his van, I'll ring you at half past five, and I've taken the bill off your account.": 2,
		"I've sent somebody who will be with you by six, and I'll ring you before then.":                                                                        2, // without a word of theirs
		"I'm so sorry that we left your baby in the cold. I've sent the plumber back and he'll have the heating on by six; would a heater help you until then?": 3,
	} {
		result := NewWith(nil).Hear(Context{Customer: cold, Facts: [][]string{{"plumber"}, {"heating"}, {"noon"}, {"baby"}}}).Score(reply)
		if got := int(result.Marks[Calm].Level); got != level {
			t.Errorf("%q reaches %d (%d points), not %d: %v", reply, got, result.Marks[Calm].Points, level, calmCues(&result))
		}
	}
}

// TestStanceHearsTheCustomer holds what goes by the customer's own words.
func TestStanceHearsTheCustomer(t *testing.T) {
	for _, c := range []struct {
		customer, reply, cue string
		shown                bool
	}{
		{"You never told me that the pool would be shut.", "We never told you.", "owns-fault", true},
		{"Your pool is shut.", "Nobody told you.", "owns-fault", false},
		{"The tone of your man at the door!", "I listened to the call, and that tone is not in our book.", "polices-tone", false},
		{"Your man at the door is a brute!", "I listened to the call, and that tone is not in our book.", "polices-tone", true},
	} {
		result := NewWith(nil).Hear(Context{Customer: c.customer}).Score(c.reply)
		if got := slices.Contains(calmCues(&result), c.cue); got != c.shown {
			t.Errorf("%q to %q: %s seen is %v: %v", c.reply, c.customer, c.cue, got, calmCues(&result))
		}
	}
}

// TestStanceSparesTheKind holds what only looks as if it were against them.
func TestStanceSparesTheKind(t *testing.T) {
	against := []string{"argues-with-them", "speaks-in-general", "mocking-praise", "mocking-echo", "brushes-off", "measures-up", "polices-tone", "turns-it-round", "doubts-account"}
	for _, reply := range []string{
		"You weren't late, we were.",
		"I'd never say you read the card wrong.",
		"Lilies? Oh no, I'm so sorry.",
		"Congratulations to your sister, and I'm sorry about the lilies.",
		"The flowers are on their way and will be there at noon.",
		"He spoke to you in that tone, and it was wrong of us.",
		"Being outside in the rain is no place for your sister, and nobody told her why.",
		"Roses are with the driver now.",
	} {
		result := scoreCalm(upset, reply)
		for _, cue := range calmCues(&result) {
			if slices.Contains(against, cue) {
				t.Errorf("%q shows %s", reply, cue)
			}
		}
	}
}
