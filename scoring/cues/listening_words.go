package cues

// listeningWords are the kinds of word that listening looks for.
func listeningWords() []wordList {
	return []wordList{
		{classFeeling, "feeling", feelingWords},
		{classGrim, "grim", grimWords},
		{classBid, "", bidWords},
		{classAsk, "", "what which how when where who whose why"},
		{classAux, "", "do does did is are was were am can could will would should shall have has had may might must"},
		{classPast, "", pastWords},
		{classRecord, "", recordWords},
		{classJudge, "", judgeWords},
		{classBland, "", blandWords},
		{classCourtesy, "", "sorry please thank thanks hello hi dear ok okay well yes no really"},
		{classGeneral, "", "usually normally generally often always typically regularly sometimes rarely many most some all every everyone everybody nowadays"},
	}
}

// What a customer may feel, as words for people and for what does it to them.
const feelingWords = `
anger angry angered annoyed annoying annoyance upset upsetting worry worried worrying worries
frightened frightening fright scared scary scare afraid fear fearful fears anxious anxiety nervous
nerves shaken shaking shaky stressed stress stressful strain frustrated frustrating frustration
disappointed disappointing disappointment hurtful humiliated humiliating humiliation embarrassed
embarrassing embarrassment ashamed shame furious fuming livid rage outraged outrage exhausted
exhausting exhaustion tired tiring weary drained draining desperate despair desperation sad sadness
saddened grief grieving heartbroken heartbreaking heartache devastated devastating distressed
distressing distress panic panicked panicky alarmed alarming alarm unsettled unsettling unnerving
unnerved uneasy helpless powerless lonely loneliness abandoned ignored dismissed unheard invisible
insulted insulting disrespected betrayed betrayal cheated robbed violated confused confusing
confusion bewildered bewildering overwhelmed overwhelming mortified mortifying shocked shocking shock
horrified horrifying terrified terrifying dread dreading dreaded hopeless miserable misery isolated
neglected unwelcome belittled patronised disheartened discouraged fobbed resentful bitter
exasperated exasperating irritated irritating aggrieved offended ridiculed judged blamed accused
trapped stranded unsafe suspicious sceptical doubtful torn guilty jittery rattled
fraught tense restless sleepless impatient homesick crushed gutted dismayed dismay appalled
foolish stupid silly small gutting agonising agony suffering suffer suffered hurting anguish nervy
fedup pain unappreciated undervalued unimportant disbelief`

// How a situation may be.
const grimWords = `
awful terrible horrible dreadful appalling unacceptable unfair unjust rotten grim bleak maddening
infuriating galling cruel nightmare rough painful unbearable intolerable absurd worse worst nasty
horrendous ghastly harsh brutal disgraceful inexcusable tough hard horrid vile hellish atrocious
shameful shabby dire tedious gruelling punishing unpleasant uncomfortable undignified degrading awkward
demeaning disruptive costly dangerous alarming serious unreasonable inconsiderate thoughtless
careless sloppy lousy miserable chaotic messy mess shambles ordeal blow burden hassle headache
heavy sour raw unkind upheaval hardship disaster disastrous farce fiasco bad sad crazy mad
outrageous scandalous deplorable unforgivable insufferable wretched hellish pig stinks
crappy rubbish unlucky unfortunate wearing difficult rude disrespectful`

// Words that say how good or bad a thing is, besides the grim ones.
const judgeWords = `
wrong right odd strange weird poor late long short enough too fair ok okay acceptable good ridiculous
inexcusable steep excessive huge shocking matter matters mattered overdue unlike`

// What a reply tells a customer to do.
const bidWords = `
check call ring phone send email mail post bring contact visit fill complete use wait take read look
try go give ask tell keep note see click press sign provide rebook allow log upload download submit
refer speak talk write return print show restart reboot turn switch unplug plug follow make apply
register update enter select choose attach forward quote confirm report collect pop drop dial chat
head stop remember ensure leave move open close put get have be stay avoid drink eat
rest relax hold listen consult review pay buy order reset install remove delete scan text message`

// Verbs that tell what happened; others are known by their -ed.
const pastWords = `
was were had did been went came got gave took made left lost broke froze fell felt found kept knew
told said sent sat stood slept spent paid put read ran rang saw showed shut stuck thought threw woke
wore wrote bought brought built caught chose drove ate flew forgot heard held hurt meant met sold
spoke stole tore gone given taken broken thrown written frozen stolen driven forgotten shown`

// What a reply asks for when it fills in a form.
const recordWords = `
number numbers name surname postcode postal zip dob birth reference ref id account address email
order serial model invoice policy booking passport details receipt form code`

// sameKind lists things a customer has one of, so that to name another is to
// have heard wrongly. A group a line.
const sameKind = `fridge freezer oven cooker dishwasher washer dryer kettle microwave toaster hoover lawnmower
kitchen bathroom bedroom lounge hallway garage cellar attic nursery
son daughter
mother father
husband wife
brother sister
grandmother grandfather
uncle aunt
nephew niece
boy girl
left right
front rear back
upstairs downstairs
maths english physics history biology chemistry geography french german spanish
bus train plane ferry taxi tram
dog cat rabbit horse hamster
knee hip shoulder ankle wrist elbow
red blue green yellow black white brown grey pink purple orange
window aisle
breakfast lunch dinner
debit credit
gas electricity water
heating lighting
january february march april june july august september october november december
monday tuesday wednesday thursday friday saturday sunday
spring summer autumn winter
wedding funeral birthday anniversary christening
brakes clutch gearbox engine tyres exhaust battery
sofa table wardrobe bed mattress desk
phone laptop tablet computer television camera
dentist optician physiotherapist vet pharmacist nurse groomer doctor surgeon midwife
plumber electrician roofer joiner decorator locksmith
paw ear tail
crown filling implant denture
piano guitar violin drums
bike car van lorry
scared angry disappointed embarrassed
refund replacement
twice thrice`

// feelingKind lists feelings that are not each other.
const feelingKind = `anger angry angered furious fuming livid rage outraged annoyed irritated mad cross
fear fearful frightened frightening scared scary afraid terrified terrifying anxious anxiety nervous worried worry worrying panic panicked dread uneasy unsafe
sad sadness saddened cried cries crying tears weeping sobbing grief grieving heartbroken devastated miserable
disappointed disappointing disappointment
shame ashamed embarrassed embarrassing embarrassment humiliated humiliating humiliation mortified foolish stupid silly idiot
tired exhausted exhausting weary drained
confused confusing confusion bewildered
lonely abandoned isolated
impatient bored
amused laugh laughed laughing laughs funny joke joking smiled
jealous envious`

// blandWords stand in most talk between customers and those who answer them.
const blandWords = `
call* ring ringing rang rung phone* hear* heard know* knew known pay* paid right wrong day days time times work* come* came
leave left leaving ask* need* bring* brought take* took taken send* sent find* found look* see* seen saw keep* kept
start* stop* try* tried use* used help* want* wait* give* gave given show* showed talk* speak* spoke hold* held
mean* meant feel* felt believe* happen* hope* care* deal* sort* fix* answer* question* problem* issue* matter* customer* service* people
person somebody today tonight tomorrow morning evening afternoon week next last first new old good bad long short little big
back here there place point whole same other another end nobody everybody nothing everything word case reason number away turn*`
