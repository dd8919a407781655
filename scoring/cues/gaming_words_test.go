package cues_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
)

// bare leaves out the marks of punctuation.
func bare(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPunct(r) && r != '\'' {
			return -1
		}
		return r
	}, text)
}

// shifted turns a customer's words into a clerk's: my house, your house.
func shifted(text string) string {
	to := map[string]string{
		"i": "you", "i'm": "you're", "i've": "you've", "i'd": "you'd", "i'll": "you'll", "my": "your", "me": "you", "mine": "yours", "we": "you", "our": "your",
		"us": "you", "you": "we", "your": "our", "you've": "we've", "you're": "we're", "you'd": "we'd", "am": "are",
	}
	return eachWord(text, func(word string) string {
		if other, ok := to[strings.ToLower(word)]; ok {
			return other
		}
		return word
	})
}

// swapped puts another word for about one in eight.
func swapped(text string) string {
	n := 0
	others := []string{"also", "quite", "somehow", "there"}
	return eachWord(text, func(word string) string {
		if n++; n%8 == 5 {
			return others[n/8%len(others)]
		}
		return word
	})
}

func eachWord(text string, change func(string) string) string {
	var b strings.Builder
	for start, end := 0, 0; start < len(text); start = end {
		end = start + 1
		if !letter(text[start]) {
			b.WriteByte(text[start])
			continue
		}
		for end < len(text) && letter(text[end]) {
			end++
		}
		b.WriteString(change(text[start:end]))
	}
	return b.String()
}

func letter(c byte) bool { return c == '\'' || c|0x20 >= 'a' && c|0x20 <= 'z' }

// reordered puts the last sentence first.
func reordered(text string) string {
	sentences := strings.SplitAfter(text, ". ")
	slices.Reverse(sentences)
	return strings.TrimSpace(strings.Join(sentences, " "))
}

func shuffled(text string, seed uint64) string {
	words := strings.Fields(strings.ToLower(bare(text)))
	rand.New(rand.NewPCG(7, seed)).Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
	return strings.Join(words, " ")
}

// homoglyphs writes with letters of other scripts that look the same.
func homoglyphs(text string) string {
	return strings.NewReplacer("a", "а", "e", "е", "o", "о", "p", "р", "c", "с", "i", "і", "s", "ѕ").Replace(text)
}

// wide writes with the letters of full width.
func wide(text string) string {
	return strings.Map(func(r rune) rune {
		if r > ' ' && r < 0x7f {
			return r + 0xfee0
		}
		return r
	}, text)
}

// between puts something after every letter.
func between(text, mark string) string {
	var b strings.Builder
	for _, r := range text {
		b.WriteRune(r)
		if unicode.IsLetter(r) {
			b.WriteString(mark)
		}
	}
	return b.String()
}

// filler goes on pleasantly and says nothing, for so many words.
func filler(words int) string {
	said := strings.Fields("As you may know, in a business such as this one there are many days and many matters, and each of them has its place in the order " +
		"of things. We like to think that the weather, the season and the mood of the town all play their part, and so it goes from one week to the next. " +
		"Many people have said so over the years, in one way or another, and it is nice to see how things come round. ")
	var b strings.Builder
	for i := range words {
		b.WriteString(said[i%len(said)] + " ")
	}
	return b.String()
}

// foreign are kind, sensible replies in other languages.
var foreign = []string{
	"Das tut mir sehr leid, das hätte nicht passieren dürfen. Ich rufe Sie heute noch bis fünf Uhr zurück und sage Ihnen, was ich herausgefunden habe.",
	"Ich verstehe, dass Sie enttäuscht sind. Was ist genau passiert, und wie kann ich Ihnen jetzt am besten helfen?",
	"Je suis vraiment désolé pour ce qui vous est arrivé. Je vous rappelle avant dix-sept heures avec une réponse, est-ce que cela vous convient ?",
	"Lamento mucho lo que ha pasado. Voy a hablar ahora mismo con mi compañera y le llamo antes de las cinco de la tarde.",
	"Het spijt me heel erg dat dit gebeurd is. Ik bel u vandaag voor vijf uur terug en dan hoort u wat we kunnen doen.",
	"Mi dispiace davvero per quello che è successo. La richiamo oggi prima delle cinque e le dico che cosa abbiamo trovato.",
	"Peço imensa desculpa pelo que aconteceu. Vou falar já com a minha colega e ligo-lhe antes das cinco horas.",
	"Bardzo mi przykro z powodu tego, co się stało. Oddzwonię do pani dzisiaj przed piątą i powiem, co ustaliłem.",
	"Jag är verkligen ledsen för det som hände. Jag ringer dig före klockan fem i dag och berättar vad jag har fått veta.",
	"Мне очень жаль, что так получилось. Я перезвоню вам сегодня до пяти часов и расскажу, что удалось выяснить.",
	"Λυπάμαι πολύ για αυτό που συνέβη. Θα σας τηλεφωνήσω σήμερα πριν από τις πέντε και θα σας πω τι έμαθα.",
	"本当に申し訳ございません。本日五時までに確認して、こちらからお電話いたします。",
	"非常抱歉发生了这样的事。我会在今天下午五点之前给您回电话，告诉您结果。",
	"أنا آسف جدا لما حدث. سأتصل بك اليوم قبل الساعة الخامسة وأخبرك بما وجدته.",
	"정말 죄송합니다. 오늘 다섯 시 전까지 확인해서 제가 직접 전화드리겠습니다.",
}

// farther are languages whose letters are ours and whose words are in no list:
// they may be taken for no language at all.
var farther = []string{
	"Olanlar için çok üzgünüm. Sizi bugün saat beşten önce arayacağım ve ne öğrendiğimi söyleyeceğim.",
	"Olen todella pahoillani siitä, mitä tapahtui. Soitan teille tänään ennen viittä ja kerron, mitä sain selville.",
	"Saya benar-benar minta maaf atas kejadian ini. Saya akan menelepon Anda sebelum jam lima sore dengan jawabannya.",
}
