package cues

// Where behaviours are taught or were measured.
const (
	fromPoliteness = "Stanford politeness: Danescu-Niculescu-Mizil et al. 2013"
	fromReceptive  = "conversational receptiveness: Yeomans et al. 2020"
	fromAwry       = "conversations gone awry: Zhang et al. 2018"
	fromApology    = "the parts of an apology: Lewicki et al. 2016"
	fromValidation = "validation calms, invalidation inflames: Kuo et al. 2022"
	fromInterview  = "motivational interviewing: MITI 4.2"
	fromEmpathy    = "EPITOME, three mechanisms of empathy: Sharma et al. 2020"
	fromConcrete   = "concrete words show listening: Packard and Berger 2021"
	fromCallCentre = "call-centre quality practice"
)
