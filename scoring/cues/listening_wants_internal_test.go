package cues

import "testing"

// What the customer says they don't mean is kept apart from what they do, what
// others did is not said of them, and what they want is taken up.
func TestListeningWants(t *testing.T) {
	tests := []struct {
		customer, cue string
		shown         []string
		notThis       []string
	}{
		{
			"I don't want a voucher. I want the oak table my uncle made, and your van has it.", "sets-aside",
			[]string{"So it isn't a voucher you're after, it's your uncle's table.", "No voucher, then: the table your uncle made has to come back.", "You're not asking for anything else, you want that table."},
			[]string{"A voucher is on its way for the table.", "It is your uncle's table, and our van has it."},
		},
		{
			"I don't want a voucher. I want the oak table my uncle made, and your van has it.", "takes-up-aside",
			[]string{"You'd like a voucher for the table, I see.", "How much should the voucher be?"},
			[]string{"A voucher is no answer to a table that your uncle made.", "You want the table from our van, the one your uncle made."},
		},
		{
			"I never said the ladder was stolen. I said it was bent.", "takes-up-aside",
			[]string{"A stolen ladder, I see, that is a matter for the police."},
			[]string{"The ladder is bent, not stolen.", "A bent ladder is no use to anybody."},
		},
		{
			"I don't want a voucher from the shop in the station.", "takes-up-aside",
			[]string{"You'd like a voucher, I see."},
			nil,
		},
		{
			"She shouted and then I shouted as well.", "swaps-facts",
			nil,
			[]string{"You shouted, and so did she."},
		},
		{
			"My uncle won't say why he left. I don't want to lose him.", "takes-up-aside",
			[]string{},
			[]string{"You could lose him, and that frightens you.", "He left and you don't know why."},
		},
		{
			"The drone fell in the lake. My question is who flew it, because my daughter was in the boat.", "meets-point",
			[]string{"Who flew it while your daughter sat in the boat, that's what you need to know."},
			[]string{"The drone fell in the lake, I hear."},
		},
		{
			"The drone fell in the lake. My question is who flew it, because my daughter was in the boat.", "misses-point",
			[]string{"A drone in the lake, that is a pity."},
			[]string{"Your daughter was in that boat.", "He flew it."},
		},
		{
			"He swallowed the battery while I was at the door, and she shouted at me.", "swaps-facts",
			[]string{"You swallowed the battery, and that is frightening.", "So you shouted at her."},
			[]string{"He swallowed the battery.", "You were at the door when he swallowed it.", "She shouted at you."},
		},
		{
			"The lift shaft is 160 metres, you billed me for 210, and the crew comes on the 3rd.", "wrong-fact",
			[]string{"You were billed for 90 metres."},
			[]string{"You were billed for 50 metres more than there are."},
		},
		{
			"It rang twice this week and nobody heard my father fall.", "wrong-fact",
			nil,
			[]string{"Twice in one week it rang and nobody heard him."},
		},
	}
	s := New()
	for _, tt := range tests {
		for _, reply := range tt.shown {
			if cues := heardCues(s, tt.customer, nil, reply); cues[tt.cue] == 0 {
				t.Errorf("%q: no %s in %q: %v", tt.customer, tt.cue, reply, cues)
			}
		}
		for _, reply := range tt.notThis {
			if cues := heardCues(s, tt.customer, nil, reply); cues[tt.cue] != 0 {
				t.Errorf("%q: %s in %q: %v", tt.customer, tt.cue, reply, cues)
			}
		}
	}
}
