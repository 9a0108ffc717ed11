/** `args` is complete: it holds `--headless` when `headlessFlagNeeded` says so. */
export type FoundBrowser = { readonly path: string; readonly args: readonly string[]; readonly headlessFlagNeeded: boolean }

export function findBrowser(): Promise<FoundBrowser | null>
export function ensureBrowser(): Promise<FoundBrowser>
export function onPath(names: readonly string[]): string | null
export function installFromSystem(packages: readonly string[]): void
