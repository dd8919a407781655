// Package watch tells when files are saved. It watches their folders, since
// many editors save by putting a new file in the place of the old one, and it
// waits until a save is over.
//
// It looks at no file's content: whether a save changed anything is for the
// caller to find out. It imports no other package of this module, and is the
// only one that imports fsnotify.
package watch

import (
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/fsnotify/fsnotify"
)

const (
	// settleTime is how long the files must have been left alone to count as
	// saved. Editors write, rename and delete within a few milliseconds.
	settleTime = 100 * time.Millisecond
	// retryTime is how often a folder that is gone is looked for.
	retryTime = time.Second
)

// Watcher watches files. Its methods may be called from any goroutine.
type Watcher struct {
	notify *fsnotify.Watcher
	saved  chan struct{}
	done   chan struct{}

	mu      sync.Mutex
	files   map[string]bool // absolute paths
	folders map[string]bool // those the files are in
}

// New makes a Watcher that follows no file yet. The error is the system's: it
// watches nothing, or nothing more.
func New() (*Watcher, error) {
	notify, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	w := &Watcher{
		notify: notify, saved: make(chan struct{}, 1), done: make(chan struct{}),
		files: make(map[string]bool), folders: make(map[string]bool),
	}
	go w.run()
	return w, nil
}

// Follow adds files to those that are watched. They need not exist. A link is
// followed to its file as well. The error is that of the first folder that is
// there and can't be watched.
func (w *Watcher) Follow(paths ...string) error {
	w.mu.Lock()
	for _, path := range paths {
		if abs, err := filepath.Abs(path); err == nil {
			w.add(abs)
		}
		if target, err := filepath.EvalSymlinks(path); err == nil {
			if abs, err := filepath.Abs(target); err == nil {
				w.add(abs)
			}
		}
	}
	w.mu.Unlock()
	_, err := w.watchFolders()
	return err
}

func (w *Watcher) add(file string) {
	w.files[file] = true
	w.folders[filepath.Dir(file)] = true
}

// Saved gives a value when one of the files may have changed: written, put in
// place, renamed or deleted. However much happened since the last one was
// taken, it is one.
func (w *Watcher) Saved() <-chan struct{} { return w.saved }

// Close ends the watch.
func (w *Watcher) Close() error {
	err := w.notify.Close()
	<-w.done
	return err
}

// watchFolders asks for news of every folder; to ask twice does no harm. all
// is false where one is gone.
func (w *Watcher) watchFolders() (all bool, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	all = true
	for folder := range w.folders {
		if _, statErr := os.Stat(folder); statErr != nil {
			all = false
			continue
		}
		if addErr := w.notify.Add(folder); addErr != nil && err == nil {
			err = addErr
		}
	}
	return all, err
}

func (w *Watcher) run() {
	defer close(w.done)
	settled, retry := stopped(), stopped()
	for {
		select {
		case event, ok := <-w.notify.Events:
			if !ok {
				return
			}
			ours, folderGone := w.concerns(event)
			if ours {
				settled.Reset(settleTime)
			}
			if folderGone {
				retry.Reset(retryTime)
			}
		case _, ok := <-w.notify.Errors:
			if !ok {
				return
			}
			settled.Reset(settleTime) // news was lost: better one look too many
		case <-retry.C:
			if all, _ := w.watchFolders(); !all {
				retry.Reset(retryTime)
			}
			settled.Reset(settleTime)
		case <-settled.C:
			w.tell()
		}
	}
}

// tell gives one value, unless there is one already that nobody took.
func (w *Watcher) tell() {
	select {
	case w.saved <- struct{}{}:
	default:
	}
}

// concerns says whether an event is about one of the files or their folders,
// and whether a folder is gone with it.
func (w *Watcher) concerns(event fsnotify.Event) (ours, folderGone bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	name := filepath.Clean(event.Name)
	folder := w.folders[name]
	return folder || w.files[name], folder && (event.Has(fsnotify.Remove) || event.Has(fsnotify.Rename))
}

// stopped makes a timer that waits to be set.
func stopped() *time.Timer {
	timer := time.NewTimer(time.Hour)
	timer.Stop()
	return timer
}
