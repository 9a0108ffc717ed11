#!/usr/bin/env node
/** `npx declaro …`: the command line, built first when it is missing or stale. Stdout carries the command's own output only. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildIfStale, installIfMissing, requireNode, ROOT } from './prepare.mjs'

requireNode()
installIfMissing()
buildIfStale('verify', 'server')

const command = join(ROOT, 'dist', 'server', 'declaro.js')
process.setSourceMapsEnabled(true)
process.argv[1] = command
await import(pathToFileURL(command).href)
