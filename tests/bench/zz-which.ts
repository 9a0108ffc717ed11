import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { startWire } from '../wire/harness.ts'
import { benchText } from './text.ts'
import { forkBeside, ask, end } from './children.ts'
import { SCHEMA_VERSION } from '../../domain/text/schema.ts'
const wire = await startWire({ declaration: benchText(), delegations: 11, updatesPerSecond: 50 } as never)
const address = `${wire.url.replace('http','ws')}/sync/rehearsal?schema=${SCHEMA_VERSION}`
const names = ['mx-1','ca-1','gt-1','cr-1','do-1','mx-2','ca-2','gt-2','cr-2','do-2']
const seats = []
for (const n of names) seats.push({ address, cookie: await wire.signIn(n) })
for (const only of (process.env.LIST ?? "0,1,2,3,4,5").split(",").map(Number)) {
  process.env.ONLY = String(only)
  const h = forkBeside('zz-hostile.ts')
  await ask(h, { seats, perSecond: 10, what: 'all' })
  await new Promise(r => setTimeout(r, 1500))
  const mon = monitorEventLoopDelay({ resolution: 5 }); mon.enable()
  const elu = performance.eventLoopUtilization(); const cpu = process.cpuUsage()
  await new Promise(r => setTimeout(r, 5000))
  const e = performance.eventLoopUtilization(elu); const c = process.cpuUsage(cpu)
  mon.disable()
  console.log(only, 'loop active ms per attack', (e.active/50).toFixed(1), 'cpu ms per attack', ((c.user+c.system)/1000/50).toFixed(1), 'max stall', (mon.max/1e6).toFixed(0), 'p99', (mon.percentile(99)/1e6).toFixed(0), JSON.stringify(await ask(h,'count')))
  await end(h)
}
await wire.stop(); process.exit(0)
