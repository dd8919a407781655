package cues

import (
	"slices"
	"strings"
)

// The kinds of word. Those that phrases may ask for by name are slots.
const (
	classNone class = iota
	classI
	classWe
	classYou
	classThey
	classSubject // a pronoun as a subject
	classIsAfter // 's after it is "is"
	classNot
	classAfterNo // what makes a negation none, as in "no wonder"
	classOnly
	classBut
	classAnd
	classIf
	classSay
	classStop  // carries nothing that can be played back
	classEmpty // of these, what a wording of a fact can do without
	classNumber
	classUnit // of time
	classDay  // of the week
	classDaypart
	classMonth
	classTime
	classVague
	classDeed
	classFeeling
	classGrim
	classInsult
	classPerson
	classKind
	classHarsh
	classLavish // praises more than there is to praise
	classOrder
	classRemedy
	classHollow  // the verb of a promise that names no deed
	classStative // what is no deed after "I"
	classDid     // an irregular form that tells what was done
	classAside   // may stand between a subject and its verb
	classBuzz    // a word of the trade that stands for no thing
	classGeneric // fits any complaint
	classChore   // what customers are told to do
	classSomeone // nobody in particular
	classHedge   // takes a promise back by half
	classState   // asked about to find a cause
	classDeterminer
	classMoney    // what is given in place of the thing itself
	classGiven    // the participle of a grant: booked, covered, sorted
	classArticle  // a noun has to come after it
	classLink     // a phrase of its own has to come after it: of, at, from
	classDoer     // a verb has to come after it: I, we, they
	classNoNoun   // begins no noun
	classNoVerb   // begins no verb
	classHelper   // helps a verb that comes after it
	classOpenEnd  // no sentence ends in it
	classVerbal   // is, was, will: never after a link
	classBid      // a verb of telling somebody to do something
	classAsk      // opens a question
	classAux      // a verb that helps another
	classPast     // tells what happened
	classRecord   // what a form asks for
	classJudge    // says how good or bad a thing is
	classGeneral  // says what is so in general
	classCourtesy // is polite, and holds no sentence together
	classBland    // stands in most talk, so that it tells little when it comes back
	classCommon   // a word of ordinary English that no phrase asks for
	classForeign
	classMisspelt
	classCount
)

// wordList is the words of a class. A star after one means any form of it.
type wordList struct {
	class class
	slot  string // its name in phrases, where it has one
	words string
}

func wordLists() []wordList {
	return slices.Concat(sharedWords(), listeningWords(), calmWords(), solvingWords())
}

func sharedWords() []wordList {
	return []wordList{
		{classI, "i", "i me my mine myself"},
		{classWe, "we", "we us our ours ourselves"},
		{classYou, "you", "you your yours yourself yourselves u ur"},
		{classThey, "they", "he him his she her hers they them their theirs himself herself themselves"},
		{classSubject, "", "i we you he she they it u"},
		{classIsAfter, "", "it that there here what who how where when he she this everything something nothing nobody everyone everybody someone somebody one why"},
		{classNot, "", "not no never nobody none nothing neither nor cannot without hardly"},
		{classAfterNo, "", "wonder doubt problem problems worries worry matter"},
		{classOnly, "", "only just"},
		{classBut, "", "but however although though yet except whereas"},
		{classAnd, "", "and so then plus or because"},
		{classIf, "", "if unless whether suppose"},
		{classSay, "", "say* tell* told said says claim* write* wrote ask* call* suggest* hear* heard"},
		{classNumber, "number", numberWords + " hundred thousand million first second* third fourth fifth sixth seventh eighth ninth tenth twice half dozen couple"},
		{classUnit, "", "second* minute* min mins hour* hr hrs day* night* week* month* year*"},
		{classDay, "", "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed thu thurs fri"},
		{classDaypart, "", "today tonight tonite tomorrow tmrw yesterday morning* afternoon* evening* noon midday midnight lunchtime breakfast weekend*"},
		{classMonth, "", "january february march april may june july august september october november december jan feb mar apr jun jul aug sept oct nov dec"},
		{classTime, "time", ""},
		{classStop, "", stopWords},
		{classEmpty, "", emptyWords},
		{classArticle, "", "a an the my your our their every"},
		{classLink, "", "of at from for into to"},
		{classDoer, "", "i we they he she"},
		{classNoNoun, "", "a an the my your our their of to in at for from by with and or but is are was were be been am will would can could should i we he she they you it us him them me if because no not as that there has have had do does did so than then who which when where"},
		{classNoVerb, "", "of at from for into a an the my your our his in with to if as i we he she they you it me us him by on and or"},
		{classHelper, "", "will would can could am are should have"},
		{classOpenEnd, "", "a an the my your our their and or of if because as than every i we they he"},
		{classVerbal, "", "is are was were am will would can could should and or but i he she they we so if because to of for with by from at"},
		{classCommon, "", commonWords},
		{classForeign, "", foreignWords},
	}
}

const numberWords = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"

// stopWords hold English together.
const stopWords = "a an the and or but if so then than as at by for from in into of off on onto out over to up down with about after again all also am any are be because been before being below between both can could did do does doing done during each few get gets getting got had has have having he her here hers him his how i is it its just like may me might mine more most much must my no nor not now of often on once one only or other our ours own per please really same she should since some such that their theirs them then there these they this those through to too under until us very was we were what when where whether which while who whom whose why will with within without would yes you your yours let lets ok okay hi hello dear thank thanks sorry well even still yet ever never always am'not going gonna want wants wanted need needs say says said tell told know think thing things something anything everything nothing way back make makes made take takes took go goes went come comes came see give put us u im"

// emptyWords are left out of the wording of a fact. What turns its meaning, such
// as "never" or "off", stays.
const emptyWords = "a an the of to in on at for from by with and that this my your our his her their its it is was were are be been being am have has had i you he she we they me him us them"

// commonWords are known, so that no slip is mended in them.
const commonWords = "there their three these those where which while would could should place please leave lease least peace piece plane plate stage state steal steel street train trail tried trial tired quite quiet quit sofa soft sort sport short shirt story store stone still skill skin sleep slept slip slow small smell smile smoke snow soap soup house horse hotel money month mouth mother father brother sister people person family child children water paper power point party price pride prize drive driver river order older other often order letter better bitter butter battery better matter manner banner dinner winner garden gardens bread broad board brand grand grant great greet green grass glass class close clothes cloth cloud clear clean chair chain change charge cheap check cheese choice choose chose cover color colour count country court couple course judge judges"

// foreignWords hold other languages together, and are no words of English.
const foreignWords = "und der das nicht ich sie ist wir haben mit ein eine auf für von dem den zu sich auch aber wie bei nach wird sind es le la les des une est vous nous je pas pour dans avec sur qui que il elle mais votre notre très el los las una por para con pero como está usted muy su lo se del al yo nosotros il gli della che non per sono è di nel questo molto anche het een van niet voor met zijn hebben wij jullie maar ook naar dat och att det som är jag inte på med för har nie jest się na że przepraszam bardzo dla pan pani jak co não uma você muito obrigado mas foi ja ik denk jij wel kan kunt wij bent dit deze ons onze uw graag bedankt alstublieft dank voor goed bitte danke leider unser unsere ihr ihnen ihre kann können habe hat werden wurde war noch schon sehr einen einem einer diese dieser dass weil wenn merci bonjour désolé suis sommes êtes avez avons cette ces leur leurs même aussi bien tout gracias lamento señora señor usted nosotros hoy mañana también cuando porque hacer puede tiene grazie scusi mi dispiace signora oggi domani anche quando perché siamo avete tack hej vi ni ett av kan har ikke jeg vi og til af med er hyvää olen olemme teidän kiitos anteeksi ben bir ve bu için çok değil teşekkür özür mam jest są był była bo tylko jutro dziś proszę dziękuję você vocês obrigada desculpe hoje amanhã nós nosso sua seu"

// contractions are what apostrophes are left out of, and what is said in one.
const contractionList = `im:i,am ive:i,have dont:do,not doesnt:does,not didnt:did,not cant:can,not cannot:can,not wont:will,not isnt:is,not arent:are,not
wasnt:was,not werent:were,not couldnt:could,not shouldnt:should,not wouldnt:would,not havent:have,not hasnt:has,not hadnt:had,not youre:you,are
theyre:they,are youve:you,have youll:you,will weve:we,have theyll:they,will thats:that,is whats:what,is theres:there,is shes:she,is hes:he,is heres:here,is
gonna:going,to gotta:have,to wanna:want,to lemme:let,me dunno:do,not,know ain't:is,not aint:is,not itll:it,will thatll:that,will wheres:where,is hows:how,is
shouldve:should,have couldve:could,have wouldve:would,have mightve:might,have mustve:must,have shoulda:should,have coulda:could,have woulda:would,have
u:you ur:your yr:your ya:you r:are pls:please plz:please plse:please thx:thanks thnx:thanks thanx:thanks tnx:thanks thnks:thanks tks:thanks ty:thank,you
sry:sorry sory:sorry soz:sorry cuz:because coz:because tho:though gimme:give,me cos:because`

const irregularList = "wo:will ca:can sha:shall ai:is"

func pairsOf(list string) map[string][]string {
	out := map[string][]string{}
	for field := range strings.FieldsSeq(list) {
		from, to, _ := strings.Cut(field, ":")
		out[from] = strings.Split(to, ",")
	}
	return out
}

func isNegator(word string) bool {
	for _, n := range []string{"not", "no", "never", "nobody", "none", "nothing", "neither", "nor", "cannot", "without", "hardly"} {
		if word == n || strings.HasSuffix(word, "n't") || strings.HasSuffix(word, "n’t") {
			return true
		}
	}
	return false
}
