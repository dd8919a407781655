package check_test
import ("testing";"os";"path/filepath";"rehearse/scenarios";"rehearse/scenarios/check";"rehearse/scenarios/rubrics";"rehearse/scenarios/scenariotest")
func TestScratch(t *testing.T){
 list,_:=filepath.Glob(os.Getenv("GLOB"))
 for _,f:=range list {
  r:=scenarios.ReadAny(f,new(rubrics.Library).BuiltIn)
  if r.Scenario==nil {continue}
  if ds:=check.Teaching(r.Scenario);len(ds)>0 {t.Log("\n"+scenariotest.Show(ds))}
  for _,test:=range r.Scenario.Tests[:min(2,len(r.Scenario.Tests))] {
    var path []check.Step
    // follow by ids
    at:=r.Scenario.Start
    _ = at
    for _,id:=range test.Answers { for ti:=range r.Scenario.Turns { for ai:=range r.Scenario.Turns[ti].Answers { if r.Scenario.Turns[ti].Answers[ai].ID.Value==id.Value { path=append(path,check.Step{Turn:ti,Answer:ai}) } } } }
    if ds:=check.BestPath(r.Scenario,path);len(ds)>0 {t.Log("\n"+test.ID.Value+"\n"+scenariotest.Show(ds))}
  }
 }
}
