package cues

import "strings"

// smallWords carry what a sentence says, and are so common that what is one slip
// from them, and no word, is hardly meant otherwise.
const smallWords = "will have your that this with what when them they from been call ring send book sent back done take make give today would could which"

// realWords are one slip from a small word and words of their own.
const realWords = "" +
	" all bac bake balk ball bark bask bean beck bee beer beet bend bent bill black bock bone boo boom boon boot" +
	" brig bring brook buck cake calf calm carl cave cell cent chat cloud cold coll cone cook cull dent dill dine" +
	" dive doe dome don dote dove dune end fake fall fend fill five form four fro frog gave gie gill gives gone hack" +
	" hall halve hare hat hate hath haves haze heave hem hen hill him his hive hook hour hove ill item jack kill" +
	" king lack lake lend lent live lone look mae male mall mane mare mate maze mend mill mould nave none nook one" +
	" ould pack pave pill ping pour rack rake rang rave rent rig rings rink rook rung sack sake sand save scent seat" +
	" seed sen sends set sett sill sing sour spend stake stem tack tae tale tall tame tape tare tat tend tent than" +
	" the their then there thin thus thy till tis toddy tone took tour vend vent wake wall well went wheat whet whey" +
	" whit width wig wild wile wiley wills wilt win wing wish wit withe wits wold world wound witch winch wren yore zone "

// smallSlip gives the small word that is one slip away, if any is.
func smallSlip(w string) string {
	if len(w) < 3 || len(w) > 6 || strings.Contains(realWords, " "+w+" ") {
		return ""
	}
	for small := range strings.FieldsSeq(smallWords) {
		switch {
		case w[0] != small[0] || !oneSlip(w, small):
		case len(w) > 3, w[2] == small[3]: // of three letters the last has to be right: "hve", "wll"
			return small
		}
	}
	return ""
}
