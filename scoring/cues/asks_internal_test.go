package cues

import "testing"

// divided shows how a text was divided: a stroke where a sentence ends, a comma
// where a part does, and a question mark after the words of a question.
func divided(read *text) string {
	out := ""
	for i := range read.tokens {
		k := &read.tokens[i]
		if i > 0 && k.start == read.tokens[i-1].start {
			continue
		}
		switch {
		case i == 0:
		case k.sentence != read.tokens[i-1].sentence:
			if read.sentences[read.tokens[i-1].sentence].question {
				out += "?"
			}
			out += " | "
		case k.before&breakComma != 0:
			out += ", "
		default:
			out += " "
		}
		out += read.raw[k.start:k.end]
	}
	if read.sentences[len(read.sentences)-1].question {
		out += "?"
	}
	return out
}

// Where a mark is missing the words say what is asked and what is told, and what
// looks like a beginning and is none begins nothing.
func TestDividedWithoutMarks(t *testing.T) {
	l := New().lexicon
	var read text
	for reply, want := range map[string]string{
		"The barge sank last night Which berth was it in I'll call the diver":     "The barge sank last night | Which berth was it in? | I'll call the diver",
		"Thanks for the map What you need is a pilot":                             "Thanks for the map | What you need is a pilot",
		"the barge sank on tuesday would friday or your own berth suit you":       "the barge sank on tuesday would friday or your own berth suit you",
		"the barge sank on tuesday could you meet the diver":                      "the barge sank on tuesday | could you meet the diver?",
		"we know how many boats you lost has anyone told the harbour":             "we know how many boats you lost | has anyone told the harbour?",
		"If the diver is late I'll ring you":                                      "If the diver is late, I'll ring you",
		"If you are willing how would you raise it":                               "If you are willing, how would you raise it?",
		"From tomorrow on I will keep your berth":                                 "From tomorrow on, I will keep your berth",
		"I asked the diver Ruth Okafor to ring the two of you":                    "I asked the diver Ruth Okafor to ring the two of you",
		"The diver is here Barges sink in such weather":                           "The diver is here | Barges sink in such weather",
		"The barge is gone May I ask who moored it":                               "The barge is gone | May I ask who moored it?",
		"I'm sorry I'll raise it":                                                 "I'm sorry | I'll raise it",
		"I'm so sorry I am late again today":                                      "I'm so sorry I am late again today",
		"the rope isn't the issue your concern is the mast":                       "the rope isn't the issue | your concern is the mast",
		"the rope that was cut is the one you had told us about":                  "the rope that was cut is the one you had told us about",
		"no that is our own rope":                                                 "no, that is our own rope",
		"The barge sank and our diver was told of it at once":                     "The barge sank, and our diver was told of it at once",
		"Come to the berth at six. the diver will be there i will bring the keys": "Come to the berth at six | the diver will be there | i will bring the keys",
		"The diver will be there and i will bring the keys can you meet us.":      "The diver will be there and i will bring the keys can you meet us",
		"You can ring our harbour line 020 55 01 44 22 any day before noon":       "You can ring our harbour line 020 55 01 44 22 any day before noon",
		"You may come to our Eat-What-You-Want night on the barge":                "You may come to our Eat What You Want night on the barge",
		"harbour barge rope diver mast berth hull sail":                           "harbour, barge, rope, diver, mast, berth, hull, sail",
		"is it the rope of your ex-wife's barge":                                  "is it the rope of your ex wife's barge?",
	} {
		read.read(reply, l)
		if got := divided(&read); got != want {
			t.Errorf("%q\n got %q\nwant %q", reply, got, want)
		}
	}
}

// A heap of words is one with commas and without.
func TestHeapsWithoutMarks(t *testing.T) {
	turn := New().Hear(Context{Customer: "My barge sank at the berth on Tuesday. The mast broke and the sail is torn."})
	for _, reply := range []string{
		"listen to you, barge, tuesday, mast, sail, torn, fixed, refund, noon, calm, ok",
		"listen to you barge tuesday mast sail torn fixed refund noon calm ok",
	} {
		result := turn.Score(reply)
		heap := false
		for _, e := range result.Evidence {
			heap = heap || e.Cue.ID == "word-heap"
		}
		if !heap && result.Kind == Sound || result.Marks[Solving].Level > 0 {
			t.Errorf("%q: %s, %+v, word-heap %t", reply, result.Kind, result.Marks, heap)
		}
	}
	line := "I'll have the mast mended by noon our harbour line is 020 55 01 44 22 77 any day"
	for _, e := range turn.Score(line).Evidence {
		if e.Cue.ID == "word-heap" || e.Cue.ID == "heap" {
			t.Errorf("a number is taken for a heap: %s", line[e.Start:e.End])
		}
	}
}

// What holds no words together is told also where the breaks of a row are ours,
// and a telephone number is no such row.
func TestUnheld(t *testing.T) {
	scorer := New()
	turn := scorer.Hear(Context{Customer: "My barge sank at the berth on Tuesday."})
	for reply, want := range map[string]bool{
		"barge tuesday mast sail rope deck anchor harbour calm refund noon":     true,
		"our harbour line barge desk 020 555 01 44 22 77 11 33 and I answer it": false,
	} {
		turn.Score(reply)
		if got := scorer.reading.unheld(); got != want {
			t.Errorf("%q: %t", reply, got)
		}
	}
}
