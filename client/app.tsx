/** Addresses and the kit's provider. The room is fetched only when a room is opened. */
import { MantineProvider } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { StartScreen } from './screens/start/start-screen.tsx'
import { roles, theme } from './theme/theme.ts'

const RoomScreens = lazy(() => import('./screens/room-screens.tsx'))

const nonce = (): string => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={roles} getStyleNonce={nonce} defaultColorScheme="auto">
      <Suspense fallback={null}>
        <Switch>
          <Route path="/room/:document/:seat" nest>
            {({ document, seat }) => <RoomScreens document={document} seat={seat} />}
          </Route>
          <Route>
            <StartScreen />
          </Route>
        </Switch>
      </Suspense>
    </MantineProvider>
  )
}
