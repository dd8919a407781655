package cues

// moreSame goes on from sameList. A line whose first word stands there adds to
// that group.
const moreSame = `adult adults grownup grownups
teenager teen teens teenage teenagers
man men bloke chap guy fellow
woman women lady ladies
waiter waitress waiters waitresses
chef cook cooks
counter desk till checkout
policeman police policewoman constable
builder builders workman workmen tradesman
electrician electricians
plumber plumbers
gardener gardeners
hairdresser hairdressers stylist barber
vet vets veterinary
translator interpreter translate translated translation translating translations
removal removals movers
patient patients
pupil pupils student students
break smash smashed shatter shattered snap snapped
fall slipped tumble tumbled tripped
drop dropped dropping
tear rip ripped ripping tearing
steal stealing robbed robbery thief thieves burglar burglars burglary burgled
frightened phobia phobias petrified
stick jam jammed wedged
shut shuts
write writes writing
wear wearing
sleep sleeping sleeps
sing singing singer
swim swimming
speak speaking speaks
lend lending borrow borrowed
cost costing
beat defeat defeats defeated
infection infected infections
bruise bruised bruises bruising
bleed bled bleeding
vomit vomited vomiting
collapse collapsed
breathe breath breathing breathes
fever temperature feverish
headache migraine headaches migraines
limp limping hobble hobbling
heal healed healing
stairs staircase stairway stairwell
road street roads streets lane
pavement sidewalk kerb
fence fencing
cellar basement
attic loft
hall hallway corridor
path pathway footpath
lawn grass turf
tree trees
flower flowers bouquet bouquets
branch branches
rain raining rained rainy downpour
snow snowing snowed snowy
wind windy gale
storm stormy storms
fire flames blaze fires
smoke smoky fumes smoking smoked
light lights lamp bulb lamps lighting bulbs
bell doorbell bells
cable cord wire wires wiring
plug socket outlet sockets
pipe pipes pipework
drain drains sewer
engine motor engines
wheel wheels tyre tyres
brake brakes braking
boat ship ferry boats ferries
gate gates
timetable schedule
tent tents
caravan camper campervan motorhome
guide guides guided
museum gallery
concert gig concerts performance
song tune songs music
match fixture
poem poems poetry
note notes annotations annotated annotating
video footage clip videos
voice voices
sound audio sounds
quiet silence silent silently quietly
painting paintings artwork canvas
necklace pendant
clothes clothing garments outfit garment
trousers pants jeans
zip zipper
fabric cloth material
sew sewn sewed stitched stitching stitches seam
iron ironed ironing
wash washed washes laundry launder laundrette
dry dried drying
clean cleaned cleaning cleaner cleaners
linen bedding duvet
curtain curtains blinds drapes
carpet rug carpets rugs
cupboard wardrobe closet cabinet
shelf shelves
cot crib
pram buggy pushchair stroller
toy toys
bread loaf loaves
baker bakery baked baking bakes
egg eggs
nut nuts peanut peanuts
vegetable vegetables veg
taste tasted tastes tasting flavour
hungry hunger starving starve starved
thirsty thirst
horse pony horses
chicken hen chickens hens
bee bees hive hives beehives
animal animals creature creatures
kill killed killing
attack attacked attacking attacks
chase chased chasing
bend bent
hole holes
dent dented dents
loose wobble wobbles wobbly wobbling wobbled
block blocked blocking blocks blockage
lock locked locking locks
open opened opening opens
enter entered entrance entry
return returned returning returns
remove removed removing
delete deleted wiped erased wipe wiping erase deleting
vanish vanished disappear disappeared disappearing vanishing
change changed changing changes
swap swapped switch switched swapping
copy copied copies duplicate
print printed printing prints printout
sign signed signature signing
spell spelt spelled spelling misspelt misspelled misspelling
date dates dated
interview interviews
sack sacked fired
save saved saving savings
withdraw withdrawn withdrew withdrawal
overdrawn overdraft
fraud scam scammed defrauded fraudulent scammer scammers
divorce divorced
widow widowed widower
grave tomb headstone gravestone graveside cemetery graves
church chapel parish
christening baptism baptised
christmas xmas
weekend weekends
overnight nights night
recent recently lately
sudden suddenly
slow slowly slower
quick quickly fast rapid faster
weight weigh weighs weighed
strong strength stronger
danger dangerous hazard hazardous unsafe
safe safety safely safer
health healthy
poison poisoned poisonous toxic
accident crash crashed collision accidents
emergency emergencies
ambulance paramedic paramedics
rescue rescued
explain explained explanation explains explaining explanations
reply replied replies respond responded response
decide decided decision
agree agreed agreement
reject rejected declined decline refused refusal refusing
allow allowed permitted permission
forbid forbidden banned ban prohibited
warn warned warning warnings
threaten threatened threat threats threatening
insult insulted insulting offended offensive
love loved loving adore adored
enjoy enjoyed enjoying
proud pride proudly
relief relieved
excited excitement exciting
disgust disgusted disgusting
desperate desperation desperately
smile smiled smiling smiles
sigh sighed sighs sighing
stare stared staring stares
study studied studying studies revise revising revision revised
learn learnt learned learning
fail failed failing fails failure
win won winning
play played playing plays
practise practised rehearsal rehearse practising rehearsals
dance danced dancing
walk walked walking walks
climb climbed climbing
carry carried carrying
push pushed pushing shoved
pull pulled pulling dragged
install installed installation fitted fitting installing
drill drilled drilling
plant planted planting plants
trim trimmed trimming
chop chopped felled
shave shaved shaving
tile tiles tiled tiler
brick bricks
scaffold scaffolding
window pane panes
screw screws bolt bolts
nail nails
machine machines
update updated updating upgrade upgraded updates
file files document documents
message messages msg
contract contracts
subscription subscribed subscriptions subscribe
membership member members
expire expired expiry expires
renew renewed renewal renews
guarantee guaranteed warranty
fault faulty defective defect faults
rust rusty rusted
rot rotten rotting
mouse mice
rat rats
insect insects bugs
hair hairs haircut
eye eyes eyesight
ear ears
hand hands
finger fingers thumb
arm arms
leg legs
foot feet
knee knees
shoulder shoulders
stomach tummy belly
chemo chemotherapy
diabetic diabetes
asthma asthmatic
dementia alzheimer alzheimers
autistic autism
stammer stutter stammering
depressed depression
therapy therapist counselling counsellor`
