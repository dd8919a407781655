package cues

import (
	"cmp"
	"strconv"
	"strings"
)

// sameList has words that mean the same to a listener, a group a line: the
// forms of a word that its stem doesn't tell, and what else it is called. No
// word stands in two groups. A group with a number in it goes by that.
const sameList = `arise arose arisen
not never no
beat beaten
become became
begin began begun start started starting
bite bit bitten
blow blew blown
break broke broken breakage
bring brought
build built
buy bought purchase purchased
catch caught
choose chose chosen choice
come came
cost costs
dig dug
draw drew drawn
drink drank drunk
drive drove driven driving drives
eat ate eaten
fall fell fallen
feel felt
fight fought
find found
fly flew flown flight
forget forgot forgotten
freeze froze frozen freezing
get got gotten
give gave given
go went gone
grow grew grown
hang hung
hear heard
hide hid hidden
hold held
keep kept
know knew known
lead led
lend lent loan loaned
lie lay lain
lose lost losing loss
make made
mean meant
meet met meeting
pay paid pays paying payment payments
ride rode ridden
rise risen
run ran
sell sold sale
send sent sends
shake shook shaken
shine shone
show showed shown
shrink shrank shrunk
shut closed closing closure
sing sang sung
sink sank sunk
sit sat sitting
sleep slept asleep sleepless
speak spoke spoken
spend spent
spread spreads
stand stood
steal stole stolen theft
stick stuck
sting stung
strike struck
swear swore sworn
sweep swept
swim swam swum
take took taken
teach taught
tear tore torn
think thought
throw threw thrown chuck chucked binned
wake woke woken awake
wear wore
weep wept
write wrote written
child children kid kids
toddler toddlers
mother mum mom mam mums mummy mama
father dad dads daddy papa
grandmother gran granny nan nana grandma
grandfather grandad granddad grandpa
husband hubby
wife missus
son boy lad boys sons
daughter girl girls lass daughters
partner fiance fiancee
parent parents
baby newborn infant babies bump
sister sisters
brother brothers
technician engineer engineers technicians repairman
doctor gp doctors physician
dentist dentists
teacher teachers tutor tutors instructor
colleague coworker coworkers colleagues workmate
boss manager supervisor
courier couriers deliveryman
lawyer solicitor attorney
landlord landlady
neighbour neighbor neighbours neighbors nextdoor
friend friends mate mates
guest guests visitor visitors
customer client customers clients shopper
staff employee employees
nurse nurses
carer caregiver carers
tenant tenants renter
passenger passengers traveller travellers
ring rang rung telephone telephoned call called calls calling phoned phoning
phone mobile smartphone handset cellphone
photo photograph picture pic photos pictures
car vehicle cars auto
van vans
lorry truck lorries
bike bicycle bikes cycle
bus coach buses coaches
train trains
plane aeroplane airplane aircraft
taxi cab taxis
flat apartment flats
home house homes
garden yard gardens
holiday vacation holidays getaway
trip journey travelled travel
bag suitcase luggage baggage bags
sofa couch settee
fridge refrigerator
freezer freezers
cooker stove oven hob
television tv telly
laptop macbook
computer pc
tap faucet
toilet loo bathroom
lift elevator
petrol gas fuel gasoline
rubbish bin bins trash garbage refuse waste
nappy diaper nappies
medicine medication meds tablets tablet pills pill
prescription script
injection jab vaccine
hospital clinic
pharmacy chemist
operation surgery
ill sick illness unwell sickness
pain agony hurts hurt hurting painful ache aching sore
dizzy faint giddy dizziness
allergy allergic allergies
wheelchair chair
parcel package delivery deliver delivered packages parcels
bill invoice bills invoices invoiced
statement statements
refund reimburse reimbursed refunded refunding
charge charged charges billed charging debited
fee fees
fined penalty
salary wages wage payday paycheck
money cash funds
rent rents
deposit deposits
debt debts arrears
price prices pricing
discount reduction
voucher coupon
receipt proof receipts
cheap inexpensive
expensive costly pricey
work works
shift shifts
wedding weddings marriage marry marrying married
birthday birthdays bday
funeral burial cremation funerals
anniversary anniversaries
party celebration parties
exam exams examination examinations finals
school schools class
university uni college
homework coursework assignment
film movie films movies
shop store shops stores
letter letters
email emails mail emailed
text texts sms texted
form forms paperwork
website site webpage
password passcode login
account accounts
app apps application
order orders ordered ordering
booking booked reservation reserved book bookings
appointment appointments slot visit
cancel cancelled canceled cancelling cancellation cancellations scrapped
postpone postponed rescheduled moved shifted reschedule
late delayed delay delays overdue lateness
miss missed missing
arrive arrived arrival arrives
wait waited waiting queue queued queuing
ignore ignored ignoring
promise promised promises
replace replaced replacement
repair repaired fix fixed mend mended
crack cracked cracks
leak leaked leaking leaks dripping drips
flood flooded flooding
damage damaged damages
scratch scratched scratches
stain stained stains
burn burnt burned burning
smell smells smelly stink stinks stench
noise noisy noises
wrong incorrect mistaken wrongly
mistake mistakes error errors slip
cold chilly chill
hot boiling
wet soaked soaking drenched damp
dark darkness
dirty filthy dirt
mouldy mould mold moldy
empty emptied
full crowded
loud noisily
double doubled 2
two both pair 2
twice 2
couple 2
third thrice 3
fourth 4
fifth 5
sixth 6
seventh 7
eighth 8
ninth 9
tenth 10
first 1
dozen 12
half 0.5
monday mondays mon
tuesday tuesdays tues tue
wednesday wednesdays wed
thursday thursdays thurs thu
friday fridays fri
saturday saturdays
sunday sundays
january jan
february feb
april apr
august aug
september sept sep
october oct
november nov
december dec
hour hours hr hrs
minute minutes min mins
week weeks wk wks
month months
year years yr yrs
tomorrow tmrw tmr tomorow
tonight tonite
morning mornings
euro euros
pound pounds quid
dollar dollars bucks
kilometre kilometres km kms
angry anger furious fuming livid rage angrily enraged
annoyed annoying annoyance irritated irritating irritation
frustrated frustrating frustration
frightened frightening fright afraid scared scary fear terrified terrifying terror fears scares
worried worry worrying worries anxious anxiety concerned nervous
sad sadness upset upsetting unhappy
disappointed disappointing disappointment letdown
embarrassed embarrassing embarrassment ashamed humiliated humiliating humiliation mortified mortifying shame
tired exhausted exhausting exhaustion tiring weary knackered
stressed stress stressful pressure
lonely alone isolated
confused confusing confusion
foolish fool idiot stupid
panic panicked panicking
rude rudeness disrespectful disrespect
grief grieving bereaved bereavement
lied lies liar
blame blamed blaming
trust trusted
shout shouted shouting yelled yelling
cry cried crying tears tearful
laugh laughed laughing
die died dead death dying
blind blinded
deaf deafness
disabled disability
pregnant pregnancy
dog dogs puppy
cat cats kitten
insurance insurer insured
claim claims claimed
policy policies
driver drivers
ticket tickets
seat seats
key keys
door doors
window windows
wall walls
roof roofs
ceiling ceilings
floor floors
kitchen kitchens
bed beds mattress
bath baths bathtub
heating heater boiler radiator radiators
electricity electric electrics power
internet broadband wifi connection
screen display screens
battery batteries
bank banks
card cards
transfer transfers transferred
complaint complaints complain complained complaining
manual instructions
food meal meals dinner dinners
lunch lunchtime lunches
breakfast breakfasts
cake cakes
dress gown
shoe shoes boot boots
coat jacket coats
glasses spectacles
gift present presents gifts
passport passports
visa visas
teeth tooth dental
crown crowns
needle needles
blood bloods
scan scans
result results
test tests
second 2`

// addSame makes one meaning of the words of each group, in all their forms.
func (t *tables) addSame() {
	for group := range strings.Lines(sameList + "\n" + moreSame) {
		words := strings.Fields(group)
		canon := words[0]
		if last := words[len(words)-1]; isNumber(last) {
			canon, words = last, words[:len(words)-1]
		} else if same := t.same[canon]; same != "" {
			canon = same
		}
		for _, w := range words {
			t.same[w] = canon
		}
	}
	for group := range strings.Lines(sameList + "\n" + moreSame) {
		for w := range strings.FieldsSeq(group) {
			if stem := stemOf(british(w)); t.same[stem] == "" && t.same[w] != "" {
				t.same[stem] = t.same[w]
			}
		}
	}
	for w := range strings.FieldsSeq(ownWords) {
		stem := stemOf(british(w))
		if t.same[w] == "" {
			t.same[w] = cmp.Or(t.same[stem], stem)
		}
	}
}

func isNumber(s string) bool {
	_, err := strconv.ParseFloat(s, 64)
	return err == nil
}
