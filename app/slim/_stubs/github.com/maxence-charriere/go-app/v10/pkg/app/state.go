package app

// States are values that components share by name. Careguide's components
// share a store instead (app/device); here states do nothing but say so.

// State stands for a value that was set.
type State struct{}

// Observer stands for a component that waits for a value.
type Observer struct{}

type stateManager struct{}

func (*stateManager) Observe(ctx Context, name string, receiver any) Observer {
	leftOut(name)
	return Observer{}
}

func (*stateManager) Get(ctx Context, name string, receiver any) { leftOut(name) }

func (*stateManager) Set(ctx Context, name string, value any) State {
	leftOut(name)
	return State{}
}

func (*stateManager) Delete(ctx Context, name string) { leftOut(name) }

func (*stateManager) Cleanup() {}

// CleanupExpiredPersistedStates does nothing: go-app's reads everything that
// other pages of the same origin keep.
func (*stateManager) CleanupExpiredPersistedStates(Context) {}

func leftOut(name string) {
	Log("go-app's states and storage are left out of the browser's program (use package device): " + name)
}
