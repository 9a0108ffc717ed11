/** Addresses and the kit's provider. The room is fetched only when a room is opened. */
import { MantineProvider } from '@mantine/core'
import { type ComponentType, useEffect, useState } from 'react'
import { Route, Switch } from 'wouter'
import { StartScreen } from './screens/start/start-screen.tsx'
import { roles, theme } from './theme/theme.ts'

type Seated = { readonly document: string; readonly seat: string }

/** Not React's `lazy`: what was once suspended is held back for 300 ms, and people wait for the text. */
function Room(props: Seated) {
  const [Screens, setScreens] = useState<ComponentType<Seated> | null>(null)
  useEffect(() => {
    void import('./screens/room-screens.tsx').then((screens) => setScreens(() => screens.default))
  }, [])
  return Screens === null ? null : <Screens {...props} />
}

/** As the room: fetched only when it is opened. */
function Setup() {
  const [Screen, setScreen] = useState<ComponentType | null>(null)
  useEffect(() => {
    void import('./screens/setup/setup-screen.tsx').then((screen) => setScreen(() => screen.default))
  }, [])
  return Screen === null ? null : <Screen />
}

const nonce = (): string => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={roles} getStyleNonce={nonce} defaultColorScheme="auto">
      <Switch>
        <Route path="/room/:document/:seat" nest>
          {({ document, seat }) => <Room document={document} seat={seat} />}
        </Route>
        <Route path="/setup">
          <Setup />
        </Route>
        <Route>
          <StartScreen />
        </Route>
      </Switch>
    </MantineProvider>
  )
}
