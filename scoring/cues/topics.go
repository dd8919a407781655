package cues

import "strings"

// topicList has words that belong together, a topic a line: who speaks of one
// has heard of what it is about. No word stands in two.
const topicList = `money rent afford savings wages salary pay cash fund pocket broke budget pension benefits owed owe debt cost price expense expensive income bills overdraft bank balance cheque debit pound euro dollar costs
refund reimbursement compensation repay payback credit
charge bill invoice fee fine penalty tariff premium surcharge deduct deducted overcharged
journey travel road drive drove commute trip mile miles motorway route petrol airport station platform
flight plane airline airport runway connection boarding gate luggage suitcase bag cabin pilot airside
train rail railway carriage track timetable
bus coach stop
car vehicle garage mechanic brakes brake tyre engine clutch mot bonnet steering pedal wheel mileage dashboard
night sleep slept bed awake overnight insomnia rest asleep pillow bedtime
hospital doctor nurse ward surgery operation clinic gp consultant patient treatment diagnosis biopsy scan medical health
ill sick unwell vomiting fever dizzy pain ache sore suffering agony wheezing breath asthma coughing cough inhaler breathe breathing lungs
medicine dose tablet prescription insulin pharmacist pharmacy chemist injection
tooth teeth dentist crown filling gum jaw chew
baby newborn infant nappy nursery pregnant bottle bottles cot pram midwife feed feeding formula
child son daughter kid boy girl toddler school pupil pupils lad lass year-old
school class teacher lesson homework classroom tutor headteacher pupil term
exam finals test grade grades marks revision study studying degree university course campus module tuition
family mother father parent parents husband wife brother sister grandmother grandfather uncle aunt partner relative relatives
death died funeral grief ashes cremation buried bereaved bereavement widow widower loss passed mourning goodbye burial coffin grave memorial
pet dog cat vet puppy kitten animal paw
wedding bride groom marriage anniversary ceremony reception venue guests
birthday party celebrate celebration cake candles present gift sixtieth fortieth fiftieth
food meal dinner lunch breakfast eat eating supper hungry menu restaurant kitchen chef waiter plate cook cooking starving dish mains portion
allergy allergic nuts nut gluten coeliac reaction pesto
shop store till counter checkout sale sales customer customers trade takings
work job shift boss colleague employer leave office career payroll rota unpaid workplace meeting client presentation deadline
house home flat room bedroom landlord tenant rent tenancy door roof ceiling wall walls floor window indoors
heating boiler cold radiator warm warmth coat freezing heat chilly temperature degrees shivering
water tap leak flood pipe plumber drip soaked wet puddle mop drain drains bath shower brown tank
electricity power meter lights lamp darkness dark candle socket fuse prepayment top-up
fridge freezer thaw thawing spoiled defrost defrosting
washing laundry dishwasher washer dryer
noise loud banging drilling quiet racket music hum din sound bark barking
mould damp damps spores
rats mice vermin pest pests cockroaches infestation
rubbish bin collection waste recycling
parcel delivery courier driver tracking doorstep porch delivered van package dispatch
sofa furniture table wardrobe chair
paint wall decorate shade colour decorating
phone mobile signal sim handset data roaming minutes
internet broadband router wifi online connection speed
computer laptop screen software file files backup update app login password website server
email letter message post inbox reply mail correspondence written writing
call phone line hold queue transferred ring lines voicemail
form paperwork document documents certificate evidence proof receipt
insurance claim premium policy insurer loyalty cover covered
card declined account transaction payment transfer overdraft
fraud scam scammer stolen theft thief hacked phishing
police crime burgled burglary
hotel room reservation suite reception lobby view sea
holiday vacation beach resort
ticket concert gig festival stage show seats seat doors row
visa passport border embassy immigration
wheelchair disabled disability access mobility ramp badge
fall fell injury injured hurt bruise bleeding
crying cried tears sobbing weeping
apology apologise sorry
promise promised word assured
late delay overdue waiting wait punctual
lie lied truth honest dishonest
stranger alone lonely unaccompanied unattended
embarrassed humiliated ashamed mortified dignity
gym membership subscription cancelled cancel
garden fence lawn plants tree
dress suit clothes shoes boots jacket fabric size
hair haircut salon
photo picture album printing print pages
library book books
theatre cinema film movie
bike cycle frame helmet
old elderly aged frail pensioner
winter snow ice frost`

// addTopics numbers the topics, from 1.
func (t *tables) addTopics() {
	n := uint8(0)
	for line := range strings.Lines(topicList) {
		n++
		for w := range strings.FieldsSeq(line) {
			for _, key := range []string{w, stemOf(british(w))} {
				if t.topicOf[key] == 0 {
					t.topicOf[key] = n
				}
			}
			if same := t.same[w]; same != "" && t.topicOf[same] == 0 {
				t.topicOf[same] = n
			}
		}
	}
}

// topic gives what a word is about, 0 for nothing in particular.
func (t *tables) topic(spelt, stem string) uint8 {
	for _, key := range []string{spelt, stem, t.same[spelt], t.same[stem]} {
		if n := t.topicOf[key]; n != 0 && key != "" {
			return n
		}
	}
	return 0
}

// addKinds numbers the groups of what is not each other, from 1.
func (t *tables) addKinds() {
	number := func(in map[string]uint8, list string) {
		n := uint8(0)
		for line := range strings.Lines(list) {
			n++
			for w := range strings.FieldsSeq(line) {
				in[w] = n
			}
		}
	}
	number(t.kindOf, sameKind)
	number(t.moodOf, feelingKind)
}

// kind gives the group of things that a word is one of.
func (t *tables) kind(spelt, stem string) uint8 {
	for _, key := range []string{spelt, t.same[spelt], stem, t.same[stem]} {
		if n := t.kindOf[key]; n != 0 && key != "" {
			return n
		}
	}
	return 0
}
