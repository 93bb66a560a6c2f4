<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Check</name>
    <message numerus="yes">
        <source>Works: sees %n cameras: {names}</source>
        <translation>
            <numerusform>Works: sees %n camera: {names}</numerusform>
            <numerusform>Works: sees %n cameras: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message numerus="yes">
        <source>This computer&apos;s clock is about %n minutes ahead.</source>
        <translation>
            <numerusform>This computer&apos;s clock is about %n minute ahead.</numerusform>
            <numerusform>This computer&apos;s clock is about %n minutes ahead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is about %n hours ahead.</source>
        <translation>
            <numerusform>This computer&apos;s clock is about %n hour ahead.</numerusform>
            <numerusform>This computer&apos;s clock is about %n hours ahead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is about %n days ahead.</source>
        <translation>
            <numerusform>This computer&apos;s clock is about %n day ahead.</numerusform>
            <numerusform>This computer&apos;s clock is about %n days ahead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is about %n minutes behind.</source>
        <translation>
            <numerusform>This computer&apos;s clock is about %n minute behind.</numerusform>
            <numerusform>This computer&apos;s clock is about %n minutes behind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is about %n hours behind.</source>
        <translation>
            <numerusform>This computer&apos;s clock is about %n hour behind.</numerusform>
            <numerusform>This computer&apos;s clock is about %n hours behind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is about %n days behind.</source>
        <translation>
            <numerusform>This computer&apos;s clock is about %n day behind.</numerusform>
            <numerusform>This computer&apos;s clock is about %n days behind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message numerus="yes">
        <source>It is too long: the end of it was left out. %n characters fit here.</source>
        <translation>
            <numerusform>It is too long: the end of it was left out. %n character fits here.</numerusform>
            <numerusform>It is too long: the end of it was left out. %n characters fit here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message numerus="yes">
        <source>Nothing came back from the browser within %n minutes.</source>
        <translation>
            <numerusform>Nothing came back from the browser within %n minute.</numerusform>
            <numerusform>Nothing came back from the browser within %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing came back from the browser within %n seconds.</source>
        <translation>
            <numerusform>Nothing came back from the browser within %n second.</numerusform>
            <numerusform>Nothing came back from the browser within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Receive</name>
    <message numerus="yes">
        <source>%n other permissions</source>
        <translation>
            <numerusform>%n other permission</numerusform>
            <numerusform>%n other permissions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sealed</name>
    <message numerus="yes">
        <source>Whoever has the file could guess it. Use at least %n characters.</source>
        <translation>
            <numerusform>Whoever has the file could guess it. Use at least %n character.</numerusform>
            <numerusform>Whoever has the file could guess it. Use at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message numerus="yes">
        <source>%n things need your attention.</source>
        <translation>
            <numerusform>%n thing needs your attention.</numerusform>
            <numerusform>%n things need your attention.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There was no answer within %n seconds.</source>
        <translation>
            <numerusform>There was no answer within %n second.</numerusform>
            <numerusform>There was no answer within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message numerus="yes">
        <source>Delete “{name}” from this computer, with its secret and the %n tokens kept for it?</source>
        <translation>
            <numerusform>Delete “{name}” from this computer, with its secret and the token kept for it?</numerusform>
            <numerusform>Delete “{name}” from this computer, with its secret and the %n tokens kept for it?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Token</name>
    <message numerus="yes">
        <source>%n tokens are kept for this connection. They are in the list.</source>
        <translation>
            <numerusform>%n token is kept for this connection. It is in the list.</numerusform>
            <numerusform>%n tokens are kept for this connection. They are in the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours left</source>
        <translation>
            <numerusform>%n hour left</numerusform>
            <numerusform>%n hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{scopes} and %n more</source>
        <translation>
            <numerusform>{scopes} and %n more</numerusform>
            <numerusform>{scopes} and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
