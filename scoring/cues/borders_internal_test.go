package cues

import (
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"
)

// unmarkedReplies are replies in trades of all kinds, with their marks.
var unmarkedReplies = [...]string{
	"The kiln was cold when you came for your bowls, and nobody had rung you. I'll fire them tonight. Which glaze did you choose?",
	"Sorry about the harp strings. They should have gone out on Monday. I'm posting a new set at noon, and you won't pay for it.",
	"You drove an hour for a ferry that had left early. That was our fault. Would the six o'clock crossing suit you, or shall I refund the fare?",
	"Two bee colonies gone in a week is a heavy loss. Our inspector will be with you tomorrow before ten. Has anyone sprayed near the hives?",
	"I can't get the stained glass back by Easter. What I can do is fit a clear pane on Thursday, so the hall stays dry. How many panes are cracked?",
	"Right, the saddle came in brown and you asked for black. I've set a black one aside. If you bring the brown one back, I'll swap it while you wait.",
	"Your daughter stood on the pier for an hour, and our boat never came. Was she on her own? I'm ringing the skipper now.",
	"Thank you for telling me about the mould in the tent. It's not what you paid for. Please send me a photo, and I'll have another one at your pitch by four.",
	"The organ tuner has been ill since Friday. He can come on the ninth. Until then the chapel can borrow our small organ, free of charge.",
	"That must have been a shock, with the whole orchard under water. We will pump from six tonight. Can you open the lower gate for us?",
	"no, that isn't how it should be. your hens were due at eight and it's nearly noon. the driver is twenty minutes away. i'll stay on the line until he's there.",
	"hi, i'm sorry the globe arrived cracked. i've ordered another and it ships today. do you want to keep the old one for parts?",
	"We changed the locks without a word to you. I'm ashamed of that. Our caretaker will bring you a key at seven. If he's late, ring me on 0177.",
	"Oh dear, the icing melted before the guests came. I'd have been in tears. Let me make it up to you with a new cake on Sunday. Does lemon still suit?",
	"The permit was refused because one page was missing. You can send it to me today. I will hand it to the board myself, and they meet on Tuesday.",
	"We don't repair clocks of that age. The museum workshop does, and they owe me a favour. Shall I ask them for you?",
	"Your wheelchair was left in the rain. It is drying in my office. Dr Aluko will check the motor this afternoon. May I call you at three?",
	"It sounds as if the night bus has let you down all month. Who told you it was cancelled? I want to know why nobody wrote to you.",
	"The choir lost its hall and you lost your sleep over it. Could you use our gym on Wednesdays? It has a piano. Nobody else needs it until May.",
	"thanks for your patience. the vet is in surgery until two. after that she will ring you about rufus. is he drinking?",
	"Nobody should have to bury a pony twice. I am so sorry. We'll move the fence at our own cost. When would you like us to come?",
	"The dye ran in the first wash. You did nothing wrong. Our label was. I'm sending you a new kilt, and you can keep this one.",
	"So the scaffold has blocked your shop for six weeks. That's a lot of lost trade. I'll have the front clear by Friday evening. What do you need until then?",
	"I hear how tired you are of explaining this. You have told three of us already. From now on I am the only one you need to call. My line is 4471.",
	"The lens is scratched, as you say. We missed it. A new one takes four days. In the meantime you can have mine.",
	"Is the water still coming in? Turn the red tap under the sink. Our plumber leaves the depot in five minutes. He has your address.",
	"I've read all your letters about the hedge. It has taken us far too long. The gardeners start at eight on Monday. If the noise is too much, we can do it in two halves.",
	"You were promised a window seat and got the aisle. It spoiled the one view you came for. I have put you by the window on the way home. Would the left side be better?",
	"we got the size wrong. the boots go out again tonight. you should have them by thursday. sorry for the cold feet.",
	"Your grandfather's medal was in that coat. We are searching every van tonight. I'll ring you at nine, whether we have found it or not. What colour was the ribbon?",
}

// bared takes the marks out of a text, and notes by the number of the word where
// a sentence began.
func bared(text string) (bare string, begins map[int]bool) {
	begins = map[int]bool{}
	words := strings.Fields(text)
	for i := range words {
		if i > 0 && strings.ContainsAny(words[i-1], ".?!") {
			begins[i] = true
		}
	}
	for i, w := range words {
		words[i] = strings.TrimFunc(w, unicode.IsPunct)
	}
	return strings.Join(words, " "), begins
}

// bordersFound counts the borders of sentences that are found in texts without marks,
// those that are missed, and those that are made where there is neither the end
// of a sentence nor another mark.
func bordersFound(l *lexicon, change func(string) string) (found, missed, made int) {
	var read text
	for _, marked := range unmarkedReplies {
		bare, begins := bared(marked)
		bare = change(bare)
		read.read(bare, l)
		for i := 1; i < len(read.tokens); i++ {
			at := len(strings.Fields(bare[:read.tokens[i].start]))
			if read.tokens[i].start == read.tokens[i-1].start {
				continue
			}
			ends := read.tokens[i].sentence != read.tokens[i-1].sentence
			switch {
			case begins[at] && ends:
				found++
			case begins[at]:
				missed++
			case ends && !unicode.IsPunct(lastOf(strings.Fields(marked)[at-1])):
				made++
			}
		}
	}
	return found, missed, made
}

func lastOf(word string) rune {
	c, _ := utf8.DecodeLastRuneInString(word)
	return c
}

// Most ends of sentences are found without a mark, more where others begin with
// a capital; and hardly any is made where no mark stood.
func TestBordersWithoutMarks(t *testing.T) {
	l := New().lexicon
	for name, test := range map[string]struct {
		change      func(string) string
		share, most int // of the ends, in percent; made where none is
	}{
		"as they are":      {strings.Clone, 90, 1},
		"in small letters": {strings.ToLower, 65, 5},
	} {
		found, missed, made := bordersFound(l, test.change)
		if share := 100 * found / (found + missed); share < test.share || made > test.most {
			t.Errorf("%s: %d %% of %d ends found, want %d; %d made, want at most %d", name, share, found+missed, test.share, made, test.most)
		}
	}
}

// Dividing a text needs no more memory than reading it, and how long it takes
// depends on its length alone, whatever is said over and over.
func TestDividingIsCheap(t *testing.T) {
	l := New().lexicon
	var read text
	bare, _ := bared(strings.Join(unmarkedReplies[:], " "))
	read.read(bare, l)
	if n := testing.AllocsPerRun(10, func() { read.read(bare, l) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
	for _, word := range []string{"please ", "what ", "if ", "is it ", "i will ", "Which of ", "cake "} {
		start := time.Now()
		read.read(strings.Repeat(word, 200_000), l)
		if took := time.Since(start); took > time.Minute { // with the square of its length it would take hours
			t.Errorf("%q again and again takes %v", word, took)
		}
	}
}
