package scenarios

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// ReadFile reads a scenario from disk, with the rubric beside it where it
// names one. builtIn finds the built-in rubrics.
func ReadFile(path string, builtIn func(id string) (*Rubric, []string)) (*Scenario, Diagnostics) {
	file := ReadAny(path, builtIn)
	if file.Scenario != nil || file.Findings.Errors() > 0 {
		return file.Scenario, file.Findings
	}
	return nil, append(file.Findings, Diagnostic{
		Code: NotAScenario, File: path, Pos: Pos{1, 1}, Width: 1,
		Message: "this is a rubric, not a scenario", Help: "give the file of a scenario that uses it",
	})
}

// File is what a file on disk turned out to hold: a scenario, a rubric, or
// neither where its findings have an error.
type File struct {
	Path     string
	Scenario *Scenario
	Rubric   *Rubric
	IsRubric bool // it is written as a rubric, though perhaps with errors
	Findings Diagnostics
}

// ReadAny reads a scenario or a rubric from disk, whichever it is.
func ReadAny(path string, builtIn func(id string) (*Rubric, []string)) File {
	file := File{Path: path}
	raw, problem := readBytes(path, func() (*os.File, error) { return os.OpenFile(path, openFlags, 0) })
	if problem != nil {
		problem.File = path
		file.Findings = Diagnostics{*problem}
		return file
	}
	p, root := open(path, raw)
	switch {
	case root == nil:
		file.Findings = p.close()
	case isRubric(root):
		file.IsRubric = true
		file.Rubric, file.Findings = ParseRubric(path, raw)
	default:
		file.Scenario, file.Findings = p.finish(raw, root, folderRubrics{folder: filepath.Dir(path), builtIn: builtIn})
	}
	return file
}

// folderRubrics finds the rubrics beside a scenario on disk.
type folderRubrics struct {
	folder  string
	builtIn func(id string) (*Rubric, []string)
}

// BuiltIn implements RubricFinder.
func (f folderRubrics) BuiltIn(id string) (*Rubric, []string) { return f.builtIn(id) }

// Beside implements RubricFinder. The folder is opened as a root, so that no
// link in it leads out of it.
func (f folderRubrics) Beside(path string) (*Rubric, Diagnostics) {
	shown := filepath.Join(f.folder, path)
	raw, problem := readBytes(shown, func() (*os.File, error) {
		root, err := os.OpenRoot(f.folder)
		if err != nil {
			return nil, err
		}
		defer root.Close() //nolint:errcheck // only read from
		return root.OpenFile(filepath.Clean(path), openFlags, 0)
	})
	if problem != nil {
		problem.File = shown
		return nil, Diagnostics{*problem}
	}
	return ParseRubric(shown, raw)
}

// readBytes reads a regular file of at most MaxFileSize. It never waits on a
// pipe or a device: those are refused before a byte is read.
func readBytes(path string, open func() (*os.File, error)) ([]byte, *Diagnostic) {
	file, err := open()
	if err != nil {
		return nil, openProblem(path, err)
	}
	defer file.Close() //nolint:errcheck // only read from
	info, err := file.Stat()
	if err != nil {
		return nil, openProblem(path, err)
	}
	switch {
	case !info.Mode().IsRegular():
		return nil, &Diagnostic{
			Code: NotAFile, Message: "this is " + notAFile(info.Mode()) + ", not a file",
			Help: "give the path of a scenario's .yaml file",
		}
	case info.Size() > MaxFileSize:
		d := tooLarge()
		return nil, &d
	}
	raw, err := io.ReadAll(io.LimitReader(file, MaxFileSize+1))
	if err != nil {
		return nil, openProblem(path, err)
	}
	return raw, nil
}

func notAFile(mode fs.FileMode) string {
	switch {
	case mode.IsDir():
		return "a folder"
	case mode&fs.ModeNamedPipe != 0:
		return "a pipe"
	}
	return "a device"
}

func openProblem(path string, err error) *Diagnostic {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &Diagnostic{Code: NotFound, Message: "there is no such file", Help: nearbyHelp(path)}
	case errors.Is(err, fs.ErrPermission):
		return &Diagnostic{
			Code: NotReadable, Message: "this program may not read the file",
			Help: "ask its owner for permission, or copy it to a folder of yours",
		}
	case errors.Is(err, syscall.ENXIO): // a socket, or a pipe nobody writes to
		return &Diagnostic{
			Code: NotAFile, Message: "this is a pipe or a socket, not a file",
			Help: "give the path of a scenario's .yaml file",
		}
	}
	if strings.Contains(err.Error(), "escapes from parent") { // as os.Root has it
		return &Diagnostic{Code: NotReadable, Message: "a link leads out of the scenario's folder", Help: "put the file itself into the folder"}
	}
	reason := err
	if at, ok := errors.AsType[*fs.PathError](err); ok {
		reason = at.Err
	}
	return &Diagnostic{
		Code: NotReadable, Message: fmt.Sprintf("the file can't be read: %s", Printable(reason.Error())),
		Help: "check the path and the disk",
	}
}

// nearbyHelp looks in the same folder for a file of nearly that name.
func nearbyHelp(path string) string {
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return "check the path"
	}
	const enough = 1000 // a folder with more is no place to guess in
	var names []string
	for _, e := range entries[:min(len(entries), enough)] {
		names = append(names, e.Name())
	}
	if near := Nearest(filepath.Base(path), names); near != "" {
		return fmt.Sprintf("did you mean %s?", quote(filepath.Join(filepath.Dir(path), near)))
	}
	return "check the path"
}
